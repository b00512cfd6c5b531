package org.shouwen.casefile;

import java.util.Optional;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.turn.CaseTurns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of cases, and the look-up codes on them. */
@Service
public class Receipts {

    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseRegister register;
    private final CaseLimits limits;
    private final ClientLookup lookup;
    private final Labels labels;
    private final StaffDirectory staff;
    private final ObjectProvider<DossierPart> parts;
    private final CaseTurns turns;

    Receipts(
            CaseAccess access,
            CaseFiles files,
            CaseRegister register,
            CaseLimits limits,
            ClientLookup lookup,
            Labels labels,
            StaffDirectory staff,
            ObjectProvider<DossierPart> parts,
            CaseTurns turns) {
        this.access = access;
        this.files = files;
        this.register = register;
        this.limits = limits;
        this.lookup = lookup;
        this.labels = labels;
        this.staff = staff;
        this.parts = parts;
        this.turns = turns;
    }

    /** @throws Refusal NOT_FOUND when there is no such case or the person may not see it */
    @Transactional(readOnly = true)
    public Receipt of(String caseNo, String userId) {
        CaseView view = access.visible(caseNo, userId);
        return receipt(view, file(caseNo), userId, null);
    }

    /**
     * Issues a code to a client who left no phone; it is stored hashed and never shown again. One issued before is void
     * from now on.
     *
     * @throws Refusal NOT_FOUND as {@link #of}; NOT_AUTHORISED for others than the clerks of the case, and where a phone is
     *     known
     */
    public Receipt issueCode(String caseNo, String userId) {
        return turns.take(caseNo, () -> issue(caseNo, userId));
    }

    private Receipt issue(String caseNo, String userId) {
        CaseView view = access.visible(caseNo, userId);
        CaseFile file = file(caseNo);
        if (!mayIssue(view, file, userId)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "查询码由首问负责人或承办人出具,只给没有留电话的服务对象。");
        }
        String code = LookupCode.random();
        file.lookupCode(lookup.keyOfCode(code));
        register.record(caseNo, userId, "LOOKUP_CODE_ISSUED", "出具查询码,此前出具的查询码作废。");
        return receipt(view, file, userId, LookupCode.shown(code));
    }

    private Receipt receipt(CaseView view, CaseFile file, String userId, String code) {
        Office office = staff.office(view.officeId()).orElseThrow();
        Optional<DeadlineView> limit = view.isClosed() ? Optional.empty() : limits.of(limits.living(view));
        return new Receipt(
                view.caseNo(),
                view.subject(),
                view.item(),
                office.name(),
                office.address(),
                office.phone(),
                labels.person(view.firstAskedClerk()),
                labels.local(view.receivedAt()),
                labels.local(view.registeredAt()),
                labels.local(limit.map(DeadlineView::dueAt).orElse(null)),
                limit.filter(DeadlineView::provisional).isPresent(),
                parts.orderedStream()
                        .flatMap(part -> part.client(view).stream())
                        .findFirst()
                        .orElse(null),
                code,
                !file.knowsPhone(),
                file.hasLookupCode(),
                mayIssue(view, file, userId));
    }

    private static boolean mayIssue(CaseView view, CaseFile file, String userId) {
        return !file.knowsPhone()
                && !view.isVoided()
                && (userId.equals(view.firstAskedClerk()) || userId.equals(view.responsibleClerk()));
    }

    private CaseFile file(String caseNo) {
        return files.findById(caseNo).orElseThrow(CaseRegister::notFound);
    }
}
