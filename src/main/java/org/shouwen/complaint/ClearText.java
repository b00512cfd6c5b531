package org.shouwen.complaint;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A second officer finds that a word in a text only looks like the complainant's name; somebody else may then submit it. */
@Component
@Order(5)
class ClearText implements ComplaintAction {

    private final IdentityCheck check;
    private final Complaints complaints;
    private final ComplaintTimeline timeline;

    ClearText(IdentityCheck check, Complaints complaints, ComplaintTimeline timeline) {
        this.check = check;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "clear-text";
    }

    @Override
    public String label() {
        return "复核文字:其中的字词不是投诉人姓名";
    }

    @Override
    public List<ActionField> fields() {
        return List.of(
                ActionField.longText("text", "经复核的全部文字(他人提交时须一字不差)", 5000), ActionField.text("reason", "复核理由", 200));
    }

    @Override
    public boolean offeredFor(ComplaintView complaint) {
        return complaint.archive() == null && !complaint.anonymous();
    }

    @Override
    public String perform(String complaintNo, Map<String, Object> input, String userId) {
        check.clear(complaintNo, (String) input.get("text"), (String) input.get("reason"), userId);
        timeline.enter(
                complaints.findByComplaintNo(complaintNo).orElseThrow(),
                userId,
                "TEXT_CLEARED",
                "复核一段文字,确认其中的字词不是投诉人姓名。");
        return complaintNo;
    }
}
