package org.shouwen.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Intakes extends Repository<Intake, String> {

    Intake save(Intake intake);

    Optional<Intake> findById(String caseNo);

    List<Intake> findByCaseNoIn(Collection<String> caseNos);
}
