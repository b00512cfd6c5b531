package org.shouwen.notice.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationKind;
import org.shouwen.application.ApplicationStatus;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.engine.CaseMessages;
import org.shouwen.security.Roles;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** The client brings what the notice asks for: whoever of the office is there takes it, and the client's clock stops. */
@Component
class Supplement implements CaseAction {

    private static final Set<DeadlineState> NOT_CHECKED = Set.of(DeadlineState.RUNNING, DeadlineState.OVERDUE);
    private static final Set<String> AT_THE_COUNTER = Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD);

    private final CaseMessages messages;
    private final CaseClock deadlines;
    private final StaffDirectory staff;

    Supplement(CaseMessages messages, CaseClock deadlines, StaffDirectory staff) {
        this.messages = messages;
        this.deadlines = deadlines;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "supplement";
    }

    @Override
    public String label() {
        return "收到补正材料";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.text(NoticeForms.NOTE, "收到的材料", NoticeForms.LONGEST_NOTE)
                .optional());
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return ApplicationKind.CODE.equals(file.kind())
                && ApplicationStatus.AWAITING_SUPPLEMENT.name().equals(file.status())
                && !isBeingChecked(file)
                && staff.find(userId)
                        .filter(person -> file.officeId().equals(person.officeId()))
                        .filter(person -> person.roles().stream().anyMatch(AT_THE_COUNTER::contains))
                        .isPresent();
    }

    /** The client may bring more when what was brought has been checked. */
    private boolean isBeingChecked(CaseView file) {
        return deadlines.of(file.caseNo()).stream()
                .filter(deadline -> deadline.name().equals(ApplicationDeadline.SUPPLEMENT_CHECK.code()))
                .anyMatch(deadline -> NOT_CHECKED.contains(deadline.state()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(NoticeProcess.SUPPLEMENT_RECEIVED, file.caseNo(), input, userId);
        return null;
    }
}
