package org.shouwen.application;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, String> {

    Application save(Application application);

    Optional<Application> findById(String caseNo);

    List<Application> findByIntakeNoOrderByCaseNo(String intakeNo);

    /** Others who ask for the same one wait until the caller's transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.caseNo = :caseNo")
    Optional<Application> lock(String caseNo);
}
