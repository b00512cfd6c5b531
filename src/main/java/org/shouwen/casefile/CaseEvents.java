package org.shouwen.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseEvents extends Repository<CaseEvent, Long> {

    CaseEvent save(CaseEvent event);

    long countByCaseNoAndEventNotIn(String caseNo, Collection<String> events);

    CaseEvent findFirstByCaseNoAndEventNotInOrderByHappenedAtDescIdDesc(String caseNo, Collection<String> events);

    List<CaseEvent> findByCaseNoOrderByHappenedAtAscIdAsc(String caseNo);
}
