package org.shouwen.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Escalations extends Repository<Escalation, String> {

    Escalation saveAndFlush(Escalation escalation);

    Optional<Escalation> findById(String escalationNo);

    boolean existsByCaseNoAndReasonAndOccasion(String caseNo, EscalationReason reason, String occasion);

    List<Escalation> findByCaseNoOrderByRaisedAtAscEscalationNoAsc(String caseNo);

    List<Escalation> findByCaseNoAndEndedAtIsNull(String caseNo);

    /** The open ones, those nobody can answer first, then those of the highest level, then the earliest due. */
    @Query("select e from Escalation e where e.endedAt is null"
            + " order by e.unanswerable desc, e.level desc, e.levelDueAt, e.escalationNo")
    List<Escalation> findOpen(Limit most);

    @Query("select count(distinct e) from Escalation e join e.supervisors s"
            + " where e.endedAt is null and s.decides = true and s.userId = ?1")
    int countToBeDecidedBy(String userId);

    long countByUnanswerableTrue();

    long countByEndedAtIsNull();
}
