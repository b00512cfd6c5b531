package org.shouwen.complaint;

import org.springframework.data.repository.Repository;

interface Clearances extends Repository<Clearance, Long> {

    Clearance save(Clearance clearance);

    boolean existsByComplaintNoAndTextKeyAndClearedByNot(String complaintNo, String textKey, String userId);
}
