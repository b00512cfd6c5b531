package org.shouwen.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Who decides about a clerk's request: the head of the office, or the next level where the head is asking or away. */
@Component
class Approvers {

    private static final List<String> LEVELS =
            List.of(Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER);

    private final StaffDirectory staff;
    private final Eligibility eligibility;
    private final CaseRegister register;

    Approvers(StaffDirectory staff, Eligibility eligibility, CaseRegister register) {
        this.staff = staff;
        this.eligibility = eligibility;
        this.register = register;
    }

    /**
     * @param requester never the answer, nor is whoever handles the case
     * @throws Refusal NOT_AUTHORISED when nobody is left up to the bureau's principal leader
     */
    String of(String caseNo, String requester) {
        CaseView file = register.find(caseNo);
        List<String> involved = List.of(requester, file.responsibleClerk());
        return LEVELS.stream()
                .flatMap(level -> staff.roster().people().stream()
                        .filter(person -> !involved.contains(person.userId()))
                        .filter(person -> eligibility.isEligible(
                                person.userId(), Duty.of(caseNo, file.officeId(), Set.of(level))))
                        .map(Person::userId)
                        .sorted(Comparator.naturalOrder())
                        .limit(1))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_AUTHORISED, "现在没有可以审批的负责人,请联系局主要领导。"));
    }
}
