package org.shouwen.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final CaseKinds kinds;
    private final Labels labels;
    private final StaffDirectory staff;

    ProgressLookup(
            CaseFiles files,
            ClientLookup lookup,
            GuessThrottle throttle,
            CaseKinds kinds,
            Labels labels,
            StaffDirectory staff) {
        this.files = files;
        this.lookup = lookup;
        this.throttle = throttle;
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

    private Progress progress(CaseView file) {
        boolean waits = file.dueAt() != null && !file.isClosed();
        return new Progress(
                file.caseNo(),
                labels.kind(file.kind()),
                labels.status(file.kind(), file.status()),
                kinds.nextStep(file.kind(), file.status()),
                labels.office(file.officeId()),
                staff.office(file.officeId()).map(Office::phone).orElse(null),
                labels.local(file.receivedAt()),
                waits ? labels.local(file.dueAt()) : null,
                waits ? labels.remaining(file.dueAt()) : null,
                labels.local(file.closedAt()));
    }

    private static String plain(String typed) {
        return typed == null || typed.length() > LONGEST ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }
}
