package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** What a reply must be. */
@Component
class ReplyRules {

    private final Clock clock;

    ReplyRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param earliest a time that the reply cannot lie before
     * @throws Refusal FIELD_INVALID or FIELD_REQUIRED with everything that is wrong
     */
    Reply read(ReplyGiven given, Complaint complaint, Instant earliest, String by) {
        List<Violation> wrong = new ArrayList<>();
        Instant now = clock.instant();
        boolean written = complaint.facts().form() == ComplaintForm.WRITTEN;
        if (written && !given.method().isWritten()) {
            wrong.add(new Violation(RefusalCode.FIELD_INVALID, "method", "书面投诉须书面答复,请选择书面的「答复方式」。"));
        }
        if (complaint.inquiry().isSubstantiated() && !given.apology()) {
            wrong.add(new Violation(RefusalCode.FIELD_REQUIRED, "apology", "投诉属实或部分属实的,答复须向投诉人致歉。"));
        }
        if (given.repliedAt() != null && given.proofRef() == null) {
            wrong.add(new Violation(RefusalCode.FIELD_REQUIRED, "proofRef", "填写「答复时间」的,须填写「证明材料编号」;否则以登记的时间为准。"));
        }
        if (given.repliedAt() != null
                && (given.repliedAt().isAfter(now) || given.repliedAt().isBefore(earliest))) {
            wrong.add(new Violation(RefusalCode.FIELD_INVALID, "repliedAt", "「答复时间」不能早于领导同意的时间,也不能晚于现在。"));
        }
        Refusal.throwIfAny(wrong);
        return new Reply(
                given.text(),
                given.method(),
                given.repliedAt() == null ? now : given.repliedAt(),
                now,
                given.proofRef(),
                by);
    }
}
