package org.shouwen.casefile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwen.refusal.Refusal;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see which case: clerks and heads those of their own office, the bureau those of every office. */
@Service
public class CaseAccess {

    private static final Pattern CASE_NO = Pattern.compile("[A-Z0-9-]{1,40}");

    private final CaseFiles files;
    private final StaffDirectory staff;

    CaseAccess(CaseFiles files, StaffDirectory staff) {
        this.files = files;
        this.staff = staff;
    }

    /** @throws Refusal NOT_FOUND when there is no such case or the person may not see it, with the same words */
    @Transactional(readOnly = true)
    public CaseView visible(String caseNo, String userId) {
        return find(caseNo, userId).orElseThrow(CaseRegister::notFound);
    }

    /** Empty when there is no such case or the person may not see it. */
    @Transactional(readOnly = true)
    public Optional<CaseView> find(String caseNo, String userId) {
        return Optional.of(caseNo)
                .filter(no -> CASE_NO.matcher(no).matches())
                .flatMap(files::findById)
                .map(CaseFile::view)
                .filter(file -> staff.seesOffice(userId, file.officeId()));
    }
}
