package org.shouwen.deadline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

interface PublishedHours extends Repository<OfficeHours, LocalDate> {

    List<OfficeHours> findAll();
}
