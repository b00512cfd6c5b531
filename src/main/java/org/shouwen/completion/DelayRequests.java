package org.shouwen.completion;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DelayRequests extends Repository<DelayRequest, Long> {

    DelayRequest saveAndFlush(DelayRequest request);

    Optional<DelayRequest> findByOpenCaseNo(String caseNo);

    Optional<DelayRequest> findFirstByCaseNoOrderByIdDesc(String caseNo);

    List<DelayRequest> findByCaseNoOrderById(String caseNo);
}
