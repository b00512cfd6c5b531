package org.shouwen.completion;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReviewOpinions extends Repository<ReviewOpinion, Long> {

    ReviewOpinion save(ReviewOpinion opinion);

    List<ReviewOpinion> findByCaseNoOrderById(String caseNo);
}
