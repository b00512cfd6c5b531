package org.shouwen.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Complaints extends Repository<Complaint, String> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findById(String complaintId);

    Optional<Complaint> findByComplaintNo(String complaintNo);

    boolean existsByComplaintNo(String complaintNo);

    boolean existsByFactsReopenOf(String complaintNo);

    List<Complaint> findByOrderByFactsRegisteredAtDesc(Limit limit);

    @Query("select c from Complaint c where c.facts.registeredAt >= ?1 order by c.facts.registeredAt desc")
    List<Complaint> registeredSince(Instant since);
}
