package org.shouwen.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Corrections extends Repository<Correction, Long> {

    Correction save(Correction correction);

    List<Correction> findByCaseNoOrderByCorrectedAtAscIdAsc(String caseNo);
}
