package org.shouwen.complaint;

import static org.shouwen.casefile.ActionField.Type.CHECKBOX;
import static org.shouwen.casefile.ActionField.Type.CHOICES;
import static org.shouwen.casefile.ActionField.Type.DATE_TIME;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What is asked when a complaint is registered; the page shows it, and the API takes it. */
@Component
class RegistrationFields {

    private static final List<Option> ID_TYPES = List.of(
            new Option("RESIDENT_ID", "居民身份证"),
            new Option("PASSPORT", "护照"),
            new Option("FOREIGN_PERMANENT_RESIDENT_ID", "外国人永久居留身份证"),
            new Option("HMT_RESIDENCE_PERMIT", "港澳台居民居住证"),
            new Option("UNIFIED_SOCIAL_CREDIT_CODE", "统一社会信用代码"),
            new Option("OTHER", "其他"));

    private final StaffDirectory staff;

    RegistrationFields(StaffDirectory staff) {
        this.staff = staff;
    }

    List<ActionField> fields() {
        return List.of(
                ActionField.choice("form", "投诉形式", options(ComplaintForm.values(), ComplaintForm::label)),
                ActionField.choice("channel", "渠道", options(ComplaintChannel.values(), ComplaintChannel::label)),
                ActionField.of("receivedAt", "收到时间", DATE_TIME),
                ActionField.of("anonymous", "匿名投诉", CHECKBOX).optional(),
                optional("complainantName", "投诉人姓名", 50),
                optional("phone", "联系电话", 30),
                optional("email", "电子邮箱", 100),
                optional("address", "通信地址", 200),
                ActionField.choice("idType", "证件类型", ID_TYPES).optional(),
                optional("idNo", "证件号码", 30),
                optional("relatedCaseNo", "所涉办件编号", 40),
                ActionField.of("eventAt", "事情发生时间", DATE_TIME).optional(),
                ActionField.choice("officeId", "被投诉单位", offices()).optional(),
                ActionField.choice("windowNo", "被投诉窗口", windows()).optional(),
                optional("staffDescription", "被投诉人情况(姓名不详的写特征或“不详”)", 500),
                new ActionField(
                        "subjectUserIds", "被投诉人", CHOICES, false, 0, people(), RefusalCode.OUT_OF_COMPLAINT_SCOPE),
                ActionField.longText("content", "投诉内容", 5000),
                ActionField.of("signed", "有投诉人署名", CHECKBOX).optional(),
                optional("documentRef", "书面材料编号", 100),
                ActionField.of("confirmedByComplainant", "口头记录已向投诉人宣读并经其确认", CHECKBOX)
                        .optional());
    }

    private List<Option> offices() {
        return staff.roster().offices().stream()
                .map(office -> new Option(office.id(), office.name()))
                .toList();
    }

    private List<Option> windows() {
        return staff.roster().windows().stream()
                .map(window -> new Option(
                        window.id(),
                        staff.office(window.officeId()).orElseThrow().name() + window.name()))
                .toList();
    }

    /** Those whose conduct the bureau answers for: its offices' and its own. */
    List<Option> people() {
        return staff.roster().people().stream()
                .filter(RegistrationFields::belongsToTheBureau)
                .map(person -> new Option(person.userId(), person.name() + "(" + person.post() + ")"))
                .toList();
    }

    private static boolean belongsToTheBureau(Person person) {
        return person.officeId() != null || person.reach() == Person.Reach.BUREAU;
    }

    private static ActionField optional(String name, String label, int maxLength) {
        return ActionField.text(name, label, maxLength).optional();
    }

    private static <E extends Enum<E>> List<Option> options(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), label.apply(constant)))
                .toList();
    }
}
