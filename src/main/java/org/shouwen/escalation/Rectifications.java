package org.shouwen.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Rectifications extends Repository<Rectification, String> {

    Rectification save(Rectification rectification);

    Optional<Rectification> findById(String escalationNo);

    List<Rectification> findByCaseNoOrderByOrderedAt(String caseNo);

    List<Rectification> findByDoneAtIsNullOrderByDueAt(Limit most);

    long countByDoneAtIsNullAndDueAtBefore(Instant now);
}
