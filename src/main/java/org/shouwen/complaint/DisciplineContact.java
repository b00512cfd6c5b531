package org.shouwen.complaint;

import org.shouwen.casefile.CaseEntry;
import org.shouwen.mail.Mail;
import org.shouwen.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those who answer for discipline learn of every complaint about integrity once the leader has instructed it. */
@Component
class DisciplineContact {

    private static final String TEXT = """
            您好!投诉 %s 反映工作人员有不廉洁行为,主管领导已于 %s 批示办理,特此告知。
            详情请向局社管办了解。
            """;

    private final Outbox outbox;
    private final ComplaintTimeline timeline;
    private final ComplaintTime time;
    private final String address;

    DisciplineContact(
            Outbox outbox,
            ComplaintTimeline timeline,
            ComplaintTime time,
            @Value("${shouwen.complaint.discipline-contact:}") String address) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.time = time;
        this.address = address;
    }

    /** Does nothing about other matters, and where no address is known. */
    void tell(Complaint complaint) {
        if (complaint.screening().category() != Category.INTEGRITY_VIOLATION || address.isBlank()) {
            return;
        }
        String text = TEXT.formatted(
                complaint.number(), time.of(complaint.inquiry().instruction().at()));
        outbox.queue(new Mail(
                complaint.number() + "/discipline",
                address,
                "投诉办理告知 " + complaint.number(),
                text,
                "<p>" + text.strip().replace("\n", "<br>") + "</p>"));
        timeline.enter(complaint, CaseEntry.SYSTEM, "DISCIPLINE_TOLD", "已告知纪检监察联系人。");
    }
}
