package org.shouwen.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case stands, for whoever knows its number and the client's phone or look-up code. */
@Service
public class ProgressLookup {

    private static final String CASE_NO = "[A-Z0-9-]{1,40}";
    private static final int LONGEST = 50;

    private final CaseFiles files;
    private final ClientLookup lookup;
    private final GuessThrottle throttle;
    private final CaseLimits limits;
    private final CaseKinds kinds;
    private final Labels labels;
    private final StaffDirectory staff;

    ProgressLookup(
            CaseFiles files,
            ClientLookup lookup,
            GuessThrottle throttle,
            CaseLimits limits,
            CaseKinds kinds,
            Labels labels,
            StaffDirectory staff) {
        this.files = files;
        this.lookup = lookup;
        this.throttle = throttle;
        this.limits = limits;
        this.kinds = kinds;
        this.labels = labels;
        this.staff = staff;
    }

    /**
     * @param from network address of whoever asks
     * @throws Refusal NOT_FOUND in the same words for an unknown case and a wrong phone or code; TOO_MANY_ATTEMPTS after
     *     too many of those
     */
    @Transactional(readOnly = true)
    public Progress of(ProgressQuery query, String from) {
        String caseNo = plain(query.caseNo());
        throttle.requireFree(caseNo, from);
        return files.findById(caseNo.matches(CASE_NO) ? caseNo : "")
                .filter(file -> file.isLookedUpBy(keys(query)))
                .map(file -> progress(file.view()))
                .orElseThrow(() -> {
                    throttle.failed(caseNo, from);
                    return Refusal.of(RefusalCode.NOT_FOUND, "没有查到该办件,请核对办件编号和联系电话(或查询码)。");
                });
    }

    private List<String> keys(ProgressQuery query) {
        List<String> keys = new ArrayList<>();
        PhoneNumber.parse(query.phone()).map(lookup::keyOf).ifPresent(keys::add);
        String code = LookupCode.read(plain(query.code()));
        if (!code.isEmpty()) {
            keys.add(lookup.keyOfCode(code));
        }
        return keys;
    }

    /** A matter that lives on in an application stands as that application does. */
    private Progress progress(CaseView file) {
        CaseView living = limits.living(file);
        Instant dueAt = file.isClosed()
                ? null
                : limits.of(living).map(DeadlineView::dueAt).orElse(null);
        return new Progress(
                file.caseNo(),
                labels.kind(living.kind()),
                labels.status(living.kind(), living.status()),
                kinds.nextStep(living.kind(), living.status()),
                labels.office(file.officeId()),
                staff.office(file.officeId()).map(Office::phone).orElse(null),
                labels.local(file.receivedAt()),
                labels.local(dueAt),
                dueAt == null ? null : labels.remaining(dueAt),
                labels.local(file.closedAt()));
    }

    private static String plain(String typed) {
        return typed == null || typed.length() > LONGEST ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }
}
