package org.shouwen.complaint.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.casefile.ActionField;
import org.shouwen.complaint.ComplaintAction;
import org.shouwen.complaint.ComplaintStatus;
import org.shouwen.complaint.ComplaintView;
import org.shouwen.complaint.InquiryService;
import org.shouwen.complaint.ReplyMethod;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.EngineUsers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Replies from the complaint's page: the same form and the same checks as in Tasklist, and the same refusal before approval. */
@Component
@Order(3)
class SubmitReply implements ComplaintAction {

    private final InquiryService inquiries;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final EngineUsers users;

    SubmitReply(
            InquiryService inquiries,
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            EngineUsers users) {
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.users = users;
    }

    @Override
    public String name() {
        return "reply";
    }

    @Override
    public String label() {
        return "答复投诉人";
    }

    @Override
    public List<ActionField> fields() {
        return List.of(
                ActionField.longText("replyText", "答复内容", 5000),
                ActionField.choice(
                        "method",
                        "答复方式",
                        Arrays.stream(ReplyMethod.values())
                                .map(method -> new ActionField.Option(method.name(), method.label()))
                                .toList()),
                ActionField.of("apology", "已向投诉人致歉", ActionField.Type.CHECKBOX).optional(),
                ActionField.of("repliedAt", "答复时间(早于现在的)", ActionField.Type.DATE_TIME)
                        .optional(),
                ActionField.text("proofRef", "证明材料编号", 100).optional());
    }

    @Override
    public boolean offeredFor(ComplaintView complaint) {
        return ComplaintStatus.AWAITING_APPROVAL.name().equals(complaint.status())
                && complaint.openTasks().stream().anyMatch(task -> ComplaintProcess.REPLY_TASK.equals(task.key()));
    }

    @Override
    public String perform(String complaintNo, Map<String, Object> input, String userId) {
        inquiries.requireApproval(complaintNo);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(complaintNo)
                .taskDefinitionKey(ComplaintProcess.REPLY_TASK)
                .singleResult();
        if (task == null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该投诉已经答复或不需要答复。");
        }
        Map<String, Object> form = new HashMap<>(input);
        form.computeIfPresent("repliedAt", (key, value) -> ((Instant) value).toString());
        var user = users.authentication(userId).orElseThrow();
        identity.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
        try {
            forms.submitTaskForm(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
        return complaintNo;
    }
}
