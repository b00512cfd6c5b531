package org.shouwen.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Escalations extends Repository<Escalation, String> {

    Escalation saveAndFlush(Escalation escalation);

    Optional<Escalation> findById(String escalationNo);

    boolean existsByCaseNoAndReasonAndOccasion(String caseNo, EscalationReason reason, String occasion);

    List<Escalation> findByCaseNoOrderByRaisedAtAscEscalationNoAsc(String caseNo);

    List<Escalation> findByCaseNoAndEndedAtIsNull(String caseNo);
}
