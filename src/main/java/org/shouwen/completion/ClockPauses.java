package org.shouwen.completion;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ClockPauses extends Repository<ClockPause, Long> {

    ClockPause saveAndFlush(ClockPause pause);

    Optional<ClockPause> findByOpenCaseNo(String caseNo);

    List<ClockPause> findByCaseNoOrderById(String caseNo);
}
