package org.shouwen.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ComplaintEvents extends Repository<ComplaintEvent, Long> {

    ComplaintEvent save(ComplaintEvent event);

    List<ComplaintEvent> findByComplaintNoOrderById(String complaintNo);
}
