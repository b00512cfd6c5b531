package org.shouwen.complaint.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.casefile.ActionField;
import org.shouwen.complaint.ArchiveService;
import org.shouwen.complaint.ComplaintAction;
import org.shouwen.complaint.ComplaintView;
import org.shouwen.engine.CaseMessages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complainant withdraws. A major matter and one of integrity are inquired into all the same. */
@Component
@Order(2)
class WithdrawComplaint implements ComplaintAction {

    private final ArchiveService archive;
    private final CaseMessages messages;
    private final RuntimeService runtime;

    WithdrawComplaint(ArchiveService archive, CaseMessages messages, RuntimeService runtime) {
        this.archive = archive;
        this.messages = messages;
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public String label() {
        return "投诉人撤回";
    }

    @Override
    public List<ActionField> fields() {
        return List.of(ActionField.longText("note", "撤回情况说明", 500));
    }

    @Override
    public boolean offeredFor(ComplaintView complaint) {
        return complaint.archive() == null;
    }

    @Override
    public String perform(String complaintNo, Map<String, Object> input, String userId) {
        if (archive.withdraw(complaintNo, (String) input.get("note"), userId)) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(ComplaintProcess.KEY)
                    .processInstanceBusinessKey(complaintNo)
                    .list()
                    .forEach(instance ->
                            runtime.setVariable(instance.getId(), ComplaintProcess.REPLY_WANTED.name(), false));
        } else {
            messages.send(ComplaintProcess.COMPLAINT_WITHDRAWN, complaintNo, Map.of(), userId);
        }
        return complaintNo;
    }
}
