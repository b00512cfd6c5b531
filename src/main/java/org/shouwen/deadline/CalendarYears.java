package org.shouwen.deadline;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarYears extends Repository<CalendarYear, Integer> {

    Optional<CalendarYear> findById(int year);

    @Query("select distinct y from CalendarYear y left join fetch y.days")
    List<CalendarYear> findAll();

    CalendarYear saveAndFlush(CalendarYear year);

    @Query("select r.revision from CalendarRevision r")
    int currentRevision();

    /** Held until the transaction ends, so that the nodes change the calendar one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CalendarRevision r")
    CalendarRevision lockRevision();
}
