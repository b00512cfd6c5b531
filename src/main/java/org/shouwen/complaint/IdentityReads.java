package org.shouwen.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

interface IdentityReads extends Repository<IdentityRead, Long> {

    IdentityRead save(IdentityRead read);

    List<IdentityRead> findByComplaintNoOrderById(String complaintNo);
}
