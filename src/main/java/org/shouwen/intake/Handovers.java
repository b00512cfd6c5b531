package org.shouwen.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Handovers extends Repository<Handover, String> {

    Handover save(Handover handover);

    List<Handover> findByCaseNoOrderByHandoverNo(String caseNo);

    Optional<Handover> findFirstByCaseNoOrderByHandoverNoDesc(String caseNo);
}
