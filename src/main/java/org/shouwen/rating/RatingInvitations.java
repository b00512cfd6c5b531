package org.shouwen.rating;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RatingInvitations extends Repository<RatingInvitation, String> {

    RatingInvitation save(RatingInvitation invitation);

    Optional<RatingInvitation> findByToken(String token);

    /** Two answers at the same instant are one after the other, and the second is refused. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RatingInvitation> findForUpdateByToken(String token);

    Optional<RatingInvitation> findByCaseNo(String caseNo);
}
