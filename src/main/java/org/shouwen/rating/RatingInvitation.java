package org.shouwen.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** May be answered once, within fifteen days, unless the case turns out to be a mistake. */
@Entity
@Table(name = "rating_invitation")
class RatingInvitation {

    private static final Duration VALID = Duration.ofDays(15);

    @Id
    private String token;

    @Column(updatable = false)
    private String caseNo;

    private Instant invitedAt;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private RatingLevel level;

    private String remark;
    private Instant ratedAt;
    private Instant revokedAt;

    @Version
    private Integer version;

    protected RatingInvitation() {}

    RatingInvitation(String token, String caseNo, Instant at) {
        this.token = token;
        this.caseNo = caseNo;
        this.invitedAt = at;
        this.expiresAt = at.plus(VALID);
    }

    /** @throws Refusal CASE_CLOSED when it was answered before, was revoked or has run out */
    void rate(RatingLevel given, String said, Instant at) {
        requireOpen(at);
        level = given;
        remark = said;
        ratedAt = at;
    }

    void requireOpen(Instant at) {
        if (ratedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该评价邀请已经使用过,感谢您的评价。");
        }
        if (revokedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该评价邀请已作废。");
        }
        if (!at.isBefore(expiresAt)) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该评价邀请已超过 15 天有效期。");
        }
    }

    /** Does nothing to one that was answered: what the client said stays. */
    void revoke(Instant at) {
        if (ratedAt == null) {
            revokedAt = at;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    String token() {
        return token;
    }

    Instant invitedAt() {
        return invitedAt;
    }
}
