package org.shouwen.notice;

import java.time.Instant;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.MaterialService;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the head decides about a material that the check overlooked, in one transaction. */
@Service
@Transactional
class OverlookedMaterials {

    private static final String APOLOGY = "原告知书有遗漏,给您带来不便,我们深表歉意。";

    private final ApplicationService applications;
    private final MaterialService materials;
    private final CaseClock deadlines;
    private final NoticePapers papers;

    OverlookedMaterials(
            ApplicationService applications, MaterialService materials, CaseClock deadlines, NoticePapers papers) {
        this.applications = applications;
        this.materials = materials;
        this.deadlines = deadlines;
        this.papers = papers;
    }

    /** Every remedy is a breach of the one-time notice by the office, and entered as one. */
    void settle(String caseNo, String code, Remedy remedy, String reason, String head) {
        if (remedy == Remedy.CORRECT_NOTICE) {
            materials.addToNotice(caseNo, code, reason, head);
            papers.correctNotice(
                    applications.find(caseNo), materials.noticeWords(caseNo), supplementBy(caseNo), APOLOGY, head);
        } else {
            materials.exempt(caseNo, code, reason, head, "负责人决定:遗漏的材料%s。".formatted(remedy.label()));
        }
    }

    private Instant supplementBy(String caseNo) {
        return deadlines.of(caseNo).stream()
                .filter(deadline -> deadline.name().equals(ApplicationDeadline.SUPPLEMENT.code()))
                .reduce((earlier, later) -> later)
                .map(DeadlineView::dueAt)
                .orElseThrow();
    }
}
