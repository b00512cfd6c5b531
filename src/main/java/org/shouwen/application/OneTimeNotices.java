package org.shouwen.application;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OneTimeNotices extends JpaRepository<OneTimeNotice, String> {

    Optional<OneTimeNotice> findByApplicationNo(String applicationNo);

    boolean existsByApplicationNo(String applicationNo);
}
