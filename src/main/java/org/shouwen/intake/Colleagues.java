package org.shouwen.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Absence;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.shouwen.staff.Person;
import org.shouwen.staff.ServiceWindow;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Who of the office a matter can be passed to, absences shown, so that the clerk sees them without asking. */
@Component
class Colleagues implements LiveContent {

    private static final Set<String> ROLES = Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD);
    private static final String FIELD = "responsibleClerk";

    private final StaffDirectory staff;
    private final Eligibility eligibility;

    Colleagues(StaffDirectory staff, Eligibility eligibility) {
        this.staff = staff;
        this.eligibility = eligibility;
    }

    @Override
    public String name() {
        return "colleagues";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        if (context.officeId() == null) {
            return LiveValue.options(List.of());
        }
        return LiveValue.options(Stream.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD)
                .flatMap(role -> staff.members(context.officeId(), role).stream())
                .filter(person -> !person.userId().equals(context.userId()))
                .map(person -> new FormOption(label(person), person.userId()))
                .toList());
    }

    /**
     * An absent colleague may receive a hand-over: it waits in writing.
     *
     * @throws Refusal HANDOVER_INVALID when the matter cannot be passed to this person
     */
    void requireReceiver(String colleague, String officeId, String caseNo, String giver) {
        if (giver.equals(colleague)) {
            throw Refusal.of(RefusalCode.HANDOVER_INVALID, FIELD, "「相关人员」不能是本人。");
        }
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        obstacles.addAll(eligibility.obstacles(colleague, Duty.of(caseNo, officeId, ROLES)));
        obstacles.remove(Obstacle.ABSENT);
        if (!obstacles.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.HANDOVER_INVALID,
                    FIELD,
                    "所选「相关人员」" + obstacles.iterator().next().sentence() + ",不能转交。");
        }
    }

    /** @throws Refusal HANDOVER_INVALID when the records say that the person is away */
    void requirePresent(String colleague) {
        staff.absenceOf(colleague).ifPresent(absence -> {
            throw Refusal.of(
                    RefusalCode.HANDOVER_INVALID,
                    "contactResult",
                    "%s正在%s,不能接办,请选择“联系不上”并登记转交。"
                            .formatted(staff.nameOf(colleague), absence.kind().label()));
        });
    }

    /** @throws Refusal HANDOVER_INVALID unless the records say that the person is on a trip */
    void requireOnTrip(String colleague) {
        boolean onTrip = staff.absenceOf(colleague)
                .filter(absence -> absence.kind() == Absence.Kind.BUSINESS_TRIP)
                .isPresent();
        if (!onTrip) {
            throw Refusal.of(
                    RefusalCode.HANDOVER_INVALID,
                    "contactResult",
                    "考勤记录中%s没有出差,请选择“联系不上”并登记转交。".formatted(staff.nameOf(colleague)));
        }
    }

    private String label(Person person) {
        String place = person.windows().stream()
                .sorted()
                .findFirst()
                .flatMap(staff::window)
                .map(ServiceWindow::name)
                .orElse(person.post());
        String away = staff.absenceOf(person.userId())
                .map(absence -> "," + absence.kind().label())
                .orElse("");
        return "%s(%s%s)".formatted(person.name(), place, away);
    }
}
