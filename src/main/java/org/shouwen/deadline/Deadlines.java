package org.shouwen.deadline;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deadlines extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    void flush();

    List<Deadline> findByCaseNoOrderById(String caseNo);

    List<Deadline> findByCaseNoInOrderById(Collection<String> caseNos);

    boolean existsByCaseNoAndName(String caseNo, String name);

    /** Locked, so that of two who act at once the second finds what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Deadline> findByCaseNoAndOpenName(String caseNo, String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Deadline> findByCaseNoAndOpenNameIsNotNullOrderById(String caseNo);

    long countByProvisionalTrueAndOpenNameIsNotNull();

    boolean existsByOpenNameIsNotNullAndCalendarRevisionLessThan(int revision);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deadline d where d.openName is not null and d.calendarRevision < ?1 order by d.id")
    List<Deadline> findOutdated(int revision, Limit limit);

    /** Open deadlines that ended before the span of time or start after it need no look: nothing in it counts. */
    @Modifying
    @Query("update Deadline d set d.calendarRevision = ?1 where d.openName is not null and d.calendarRevision < ?1"
            + " and (d.dueAt < ?2 or d.startedAt >= ?3)")
    void markUntouched(int revision, Instant spanStart, Instant spanEnd);
}
