package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.InquiryService;
import org.shouwen.complaint.InstructionGiven;
import org.shouwen.complaint.Schedule;
import org.springframework.stereotype.Component;

@Component
class LeaderInstructs implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;
    private final MoveComplaintDeadlines deadlines;

    LeaderInstructs(ComplaintForms forms, InquiryService inquiries, MoveComplaintDeadlines deadlines) {
        this.forms = forms;
        this.inquiries = inquiries;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateTask task) {
        InstructionGiven given = forms.instruction();
        Schedule schedule = inquiries.instruct(ComplaintProcess.complaintNo(task), given, task.getAssignee());
        ComplaintProcess.DEPARTMENT_CODE.set(task, given.departmentCode());
        ComplaintProcess.write(schedule, task);
        deadlines.moveTimers(ComplaintProcess.complaintNo(task), schedule);
    }
}
