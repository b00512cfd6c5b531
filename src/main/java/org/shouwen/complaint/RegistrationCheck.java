package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.staff.ServiceWindow;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the fields of a registration mean together. */
@Component
class RegistrationCheck {

    private static final int SHORTEST_CONTENT = 10;

    private final StaffDirectory staff;
    private final Clock clock;

    RegistrationCheck(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param input values by the names of {@link RegistrationFields}, each of its type
     * @throws Refusal FIELD_REQUIRED, FIELD_INVALID or CONTACT_REQUIRED with everything that is wrong
     */
    Registration read(Map<String, Object> input) {
        List<Violation> wrong = new ArrayList<>();
        ComplaintForm form = ComplaintForm.valueOf((String) input.get("form"));
        String content = (String) input.get("content");
        Instant receivedAt = (Instant) input.get("receivedAt");
        Instant eventAt = (Instant) input.get("eventAt");
        addIf(wrong, receivedAt.isAfter(clock.instant()), RefusalCode.FIELD_INVALID, "receivedAt", "「收到时间」不能晚于现在。");
        addIf(
                wrong,
                eventAt != null && eventAt.isAfter(receivedAt),
                RefusalCode.FIELD_INVALID,
                "eventAt",
                "「事情发生时间」不能晚于收到时间。");
        addIf(
                wrong,
                content.length() < SHORTEST_CONTENT,
                RefusalCode.FIELD_INVALID,
                "content",
                "「投诉内容」至少 10 个字,写明时间、地点、经过和诉求。");
        addIf(
                wrong,
                form == ComplaintForm.ORAL && !flag(input, "confirmedByComplainant"),
                RefusalCode.FIELD_REQUIRED,
                "confirmedByComplainant",
                "口头投诉的记录须向投诉人宣读并经其确认。");
        boolean signed = form == ComplaintForm.WRITTEN && flag(input, "signed");
        addIf(
                wrong,
                signed && input.get("documentRef") == null,
                RefusalCode.FIELD_REQUIRED,
                "documentRef",
                "署名的书面投诉须填写「书面材料编号」。");
        Set<String> subjects = Set.copyOf(list(input));
        addIf(
                wrong,
                input.get("officeId") == null && subjects.isEmpty(),
                RefusalCode.FIELD_REQUIRED,
                "officeId",
                "请选择「被投诉单位」或「被投诉人」。");
        String windowId = (String) input.get("windowNo");
        addIf(
                wrong,
                windowId != null && !isOf(windowId, (String) input.get("officeId")),
                RefusalCode.FIELD_INVALID,
                "windowNo",
                "「被投诉窗口」不属于所选的单位。");
        Identity identity = flag(input, "anonymous") ? null : identity(input, wrong);
        Refusal.throwIfAny(wrong);
        return new Registration(
                form,
                ComplaintChannel.valueOf((String) input.get("channel")),
                receivedAt,
                identity,
                eventAt,
                officeOf(input, subjects),
                windowId,
                (String) input.get("staffDescription"),
                subjects,
                content,
                signed && identity != null,
                (String) input.get("documentRef"));
    }

    private Identity identity(Map<String, Object> input, List<Violation> wrong) {
        String name = (String) input.get("complainantName");
        String phone = (String) input.get("phone");
        addIf(
                wrong,
                name == null || name.codePoints().noneMatch(Character::isLetter),
                RefusalCode.FIELD_REQUIRED,
                "complainantName",
                "请填写「投诉人姓名」;不愿留名的,选择匿名投诉。");
        addIf(
                wrong,
                phone != null && PhoneNumber.parse(phone).isEmpty(),
                RefusalCode.FIELD_INVALID,
                "phone",
                "「联系电话」不是有效的电话号码。");
        Identity identity = new Identity(
                name,
                PhoneNumber.parse(phone).map(PhoneNumber::toString).orElse(null),
                (String) input.get("email"),
                (String) input.get("address"),
                (String) input.get("idType"),
                (String) input.get("idNo"),
                (String) input.get("relatedCaseNo"));
        addIf(
                wrong,
                !identity.canBeReached(),
                RefusalCode.CONTACT_REQUIRED,
                "phone",
                "请填写「联系电话」「电子邮箱」「通信地址」中的至少一项,以便答复。");
        return identity;
    }

    /** The office of the person complained about, where nobody named it. */
    private String officeOf(Map<String, Object> input, Set<String> subjects) {
        String office = (String) input.get("officeId");
        return office != null || subjects.isEmpty()
                ? office
                : staff.person(subjects.iterator().next()).officeId();
    }

    private boolean isOf(String windowId, String officeId) {
        return staff.window(windowId).map(ServiceWindow::officeId).orElse("").equals(officeId);
    }

    private static boolean flag(Map<String, Object> input, String name) {
        return Boolean.TRUE.equals(input.get(name));
    }

    private static List<String> list(Map<String, Object> input) {
        return input.get("subjectUserIds") instanceof List<?> users
                ? users.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static void addIf(
            List<Violation> wrong, boolean condition, RefusalCode code, String field, String sentence) {
        if (condition) {
            wrong.add(new Violation(code, field, sentence));
        }
    }
}
