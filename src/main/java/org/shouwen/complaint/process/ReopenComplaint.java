package org.shouwen.complaint.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.complaint.ComplaintAction;
import org.shouwen.complaint.ComplaintView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complainant is not satisfied with the reply: once more, by others. */
@Component
@Order(4)
class ReopenComplaint implements ComplaintAction {

    private final ComplaintStart start;

    ReopenComplaint(ComplaintStart start) {
        this.start = start;
    }

    @Override
    public String name() {
        return "reopen";
    }

    @Override
    public String label() {
        return "投诉人不满意,要求复核";
    }

    @Override
    public List<ActionField> fields() {
        return List.of(ActionField.longText("content", "不满意的理由和新的诉求", 5000));
    }

    @Override
    public boolean offeredFor(ComplaintView complaint) {
        return complaint.archive() != null && complaint.repliedAt() != null && complaint.round() == 1;
    }

    @Override
    public String perform(String complaintNo, Map<String, Object> input, String userId) {
        return start.reopen(complaintNo, (String) input.get("content"), userId);
    }
}
