package org.shouwen.rating;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.shouwen.intake.IntakeClosed;
import org.shouwen.intake.IntakeVoided;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites clients to rate how they were served, and takes what they say. */
@Service
@Transactional
public class RatingService {

    private static final int TOKEN_BYTES = 24;
    private static final int LONGEST_REMARK = 500;

    private final RatingInvitations invitations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RatingService(RatingInvitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @EventListener
    void invite(IntakeClosed closed) {
        invitations.save(new RatingInvitation(newToken(), closed.caseNo(), clock.instant()));
    }

    @EventListener
    void revoke(IntakeVoided voided) {
        invitations.findByCaseNo(voided.caseNo()).ifPresent(invitation -> invitation.revoke(clock.instant()));
    }

    /** @throws Refusal NOT_FOUND for an unknown token, CASE_CLOSED for one that was used, was revoked or has run out */
    @Transactional(readOnly = true)
    public void requireOpen(String token) {
        invitations.findByToken(token).orElseThrow(RatingService::unknown).requireOpen(clock.instant());
    }

    /**
     * Takes the one answer to an invitation.
     *
     * @param remark may be null
     * @throws Refusal as {@link #requireOpen}; FIELD_REQUIRED without a level; FIELD_INVALID for a remark that is too long
     */
    public void rate(String token, RatingLevel level, String remark) {
        if (level == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "level", "请选择「满意程度」。");
        }
        if (remark != null && remark.length() > LONGEST_REMARK) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "remark", "「意见建议」不能超过 500 字。");
        }
        invitations
                .findForUpdateByToken(token)
                .orElseThrow(RatingService::unknown)
                .rate(level, remark, clock.instant());
    }

    private static Refusal unknown() {
        return Refusal.of(RefusalCode.NOT_FOUND, "没有该评价邀请。");
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
