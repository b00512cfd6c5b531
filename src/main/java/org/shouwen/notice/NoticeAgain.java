package org.shouwen.notice;

import java.util.Optional;
import java.util.Set;
import org.shouwen.application.MaterialService;
import org.shouwen.engine.FinishedTask;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Tells whoever comes back to a finished review that the one notice is out, or that its window has closed. */
@Component
class NoticeAgain implements FinishedTask {

    private static final Set<String> OF_THE_REVIEW =
            Set.of("reviewMaterials", "correctOnSpot", "draftNotice", "returnApplication", "guideElsewhere");

    private final MaterialService materials;

    NoticeAgain(MaterialService materials) {
        this.materials = materials;
    }

    @Override
    public Optional<Refusal> refusal(String taskKey, String caseNo) {
        if (!OF_THE_REVIEW.contains(taskKey)) {
            return Optional.empty();
        }
        try {
            materials.refuseNotice(caseNo);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
