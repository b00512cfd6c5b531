package org.shouwen.casefile;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseEvents extends Repository<CaseEvent, Long> {

    CaseEvent save(CaseEvent event);

    long countByCaseNo(String caseNo);

    CaseEvent findFirstByCaseNoOrderByHappenedAtDescIdDesc(String caseNo);

    List<CaseEvent> findByCaseNoOrderByHappenedAtAscIdAsc(String caseNo);
}
