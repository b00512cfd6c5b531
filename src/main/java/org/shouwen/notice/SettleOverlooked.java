package org.shouwen.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.application.ApplicationKind;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationStatus;
import org.shouwen.application.MaterialState;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** The office overlooked a material: the head alone decides what becomes of it, and never at the client's cost. */
@Component
class SettleOverlooked implements CaseAction {

    private static final Set<String> AFTER_THE_NOTICE = Set.of(
            ApplicationStatus.AWAITING_SUPPLEMENT.name(),
            ApplicationStatus.ACCEPTED.name(),
            ApplicationStatus.DEEMED_ACCEPTED.name(),
            ApplicationStatus.IN_PROGRESS.name(),
            ApplicationStatus.PAUSED.name(),
            ApplicationStatus.OVERDUE.name());

    private final ApplicationService applications;
    private final OverlookedMaterials overlooked;
    private final StaffDirectory staff;

    SettleOverlooked(ApplicationService applications, OverlookedMaterials overlooked, StaffDirectory staff) {
        this.applications = applications;
        this.overlooked = overlooked;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "settle-overlooked";
    }

    @Override
    public String label() {
        return "处理遗漏的材料";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        List<Option> notListed = applications.find(file.caseNo()).materials().stream()
                .filter(state -> !state.listed())
                .map(MaterialState::material)
                .map(material -> new Option(material.code(), material.name()))
                .toList();
        return List.of(
                ActionField.choice("material", "遗漏的材料", notListed).refusedWith(RefusalCode.MATERIAL_NOT_IN_CATALOGUE),
                ActionField.choice("remedy", "处理方式", Remedy.options()),
                ActionField.longText("reason", "原因", 200));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return ApplicationKind.CODE.equals(file.kind())
                && AFTER_THE_NOTICE.contains(file.status())
                && staff.find(userId)
                        .filter(person -> file.officeId().equals(person.officeId()))
                        .filter(person -> person.roles().contains(Roles.OFFICE_HEAD))
                        .isPresent();
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        overlooked.settle(
                file.caseNo(),
                (String) input.get("material"),
                Remedy.valueOf((String) input.get("remedy")),
                (String) input.get("reason"),
                userId);
        return null;
    }
}
