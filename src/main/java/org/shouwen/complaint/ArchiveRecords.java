package org.shouwen.complaint;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArchiveRecords extends Repository<ArchiveRecord, String> {

    ArchiveRecord save(ArchiveRecord file);

    Optional<ArchiveRecord> findByComplaintNo(String complaintNo);
}
