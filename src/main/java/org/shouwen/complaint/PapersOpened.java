package org.shouwen.complaint;

import org.shouwen.document.PaperOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who opened a paper of a complaint stands in the complaint's own record, for those who may read that. */
@Component
class PapersOpened {

    private final Complaints complaints;
    private final ComplaintTimeline timeline;

    PapersOpened(Complaints complaints, ComplaintTimeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    @EventListener
    void enter(PaperOpened opened) {
        complaints
                .findByComplaintNo(opened.document().caseNo())
                .ifPresent(complaint -> timeline.enter(
                        complaint,
                        opened.userId(),
                        "DOCUMENT_READ",
                        "打开了“%s”,编号%s。"
                                .formatted(
                                        opened.document().kind().title(),
                                        opened.document().documentNo())));
    }
}
