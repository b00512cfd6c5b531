package org.shouwen.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.shouwen.casefile.CaseView;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * Who may put a wrong registration right: on the day of the registration the first-asked or the responsible clerk, from
 * the next day on the head of the office. The day is that of the clock's zone.
 */
@Component
public class MistakeRule {

    private final StaffDirectory staff;
    private final Clock clock;

    MistakeRule(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    public boolean allows(CaseView file, String userId) {
        if (!IntakeKind.CODE.equals(file.kind()) || file.isVoided()) {
            return false;
        }
        return isDayOfRegistration(file)
                ? userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk())
                : staff.find(userId)
                        .filter(Person::active)
                        .filter(person -> file.officeId().equals(person.officeId()))
                        .filter(person -> person.roles().contains(Roles.OFFICE_HEAD))
                        .isPresent();
    }

    /** Why somebody whom it does not allow may not. */
    public Refusal refusal(CaseView file) {
        return file.isVoided()
                ? Refusal.of(RefusalCode.CASE_CLOSED, "该登记已作废,不能再变更。")
                : Refusal.of(RefusalCode.NOT_AUTHORISED, "登记有误的,当日由首问负责人或承办人处理,次日起由人社所负责人处理。");
    }

    private boolean isDayOfRegistration(CaseView file) {
        return LocalDate.ofInstant(file.registeredAt(), clock.getZone()).equals(LocalDate.now(clock));
    }
}
