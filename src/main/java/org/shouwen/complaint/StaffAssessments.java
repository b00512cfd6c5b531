package org.shouwen.complaint;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffAssessments extends Repository<StaffAssessment, Long> {

    StaffAssessment save(StaffAssessment assessment);

    /** Of files that are closed. */
    @Query("select a from StaffAssessment a where exists"
            + " (select r from ArchiveRecord r where r.complaintNo = a.complaintNo) order by a.enteredAt desc")
    List<StaffAssessment> ofArchived();
}
