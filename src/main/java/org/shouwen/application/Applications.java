package org.shouwen.application;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, String> {

    Application save(Application application);

    Optional<Application> findById(String caseNo);

    List<Application> findByIntakeNoOrderByCaseNo(String intakeNo);

    /** Others who lock the same one wait until the caller's transaction ends, whatever they have read before. */
    @Query(value = "select case_no from application where case_no = :caseNo for update", nativeQuery = true)
    String lock(String caseNo);
}
