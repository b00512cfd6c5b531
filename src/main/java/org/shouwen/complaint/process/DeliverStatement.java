package org.shouwen.complaint.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.complaint.ComplaintAction;
import org.shouwen.complaint.ComplaintStatus;
import org.shouwen.complaint.ComplaintView;
import org.shouwen.engine.CaseMessages;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The signed statement of a major complaint has come in: from now on it is a complaint. */
@Component
@Order(1)
class DeliverStatement implements ComplaintAction {

    static final String DOCUMENT = "documentRef";

    private final CaseMessages messages;

    DeliverStatement(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "signed-statement";
    }

    @Override
    public String label() {
        return "收到署名书面材料";
    }

    @Override
    public List<ActionField> fields() {
        return List.of(
                ActionField.text(DOCUMENT, "书面材料编号", 100).optional(),
                ActionField.of("signed", "有投诉人署名", ActionField.Type.CHECKBOX).optional());
    }

    @Override
    public boolean offeredFor(ComplaintView complaint) {
        return ComplaintStatus.AWAITING_SIGNED_STATEMENT.name().equals(complaint.status());
    }

    @Override
    public String perform(String complaintNo, Map<String, Object> input, String userId) {
        if (!Boolean.TRUE.equals(input.get("signed")) || input.get(DOCUMENT) == null) {
            throw Refusal.of(RefusalCode.UNSIGNED_MAJOR_COMPLAINT, DOCUMENT, "重大事项的投诉须有投诉人署名的书面材料,请填写编号并确认署名。");
        }
        messages.send(ComplaintProcess.SIGNED_STATEMENT_RECEIVED, complaintNo, input, userId);
        return complaintNo;
    }
}
