package org.shouwen.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** What must be known of an item before it is published. */
final class PublicationCheck {

    static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-\\d{3}");
    static final Pattern PHONE = Pattern.compile("\\d[\\d-]{2,19}");
    private static final int LONGEST_LIMIT = 365;
    private static final int MOST_ENTRIES = 50;

    private final ServiceItem item;
    private final List<Violation> violations = new ArrayList<>();

    private PublicationCheck(ServiceItem item) {
        this.item = item;
    }

    /** @param item with a well-formed code */
    static List<Violation> check(ServiceItem item) {
        PublicationCheck check = new PublicationCheck(item);
        check.identity();
        check.limits();
        check.joint();
        check.publicity();
        check.materials();
        return check.violations;
    }

    private void identity() {
        text("name", "事项名称", item.name(), 100);
        text("category", "事项类别", item.category(), 40);
        entries("basis", "办理依据", item.basis(), 200);
        entries("offices", "办理的人社所", item.offices(), 20);
        entries("windowKinds", "办理的窗口类别", item.windowKinds(), 40);
    }

    private void limits() {
        Handling handling = item.handling();
        Integer limit = handling.limit();
        if (handling.type() == null) {
            refuse("handling.type", "“办件类型”须为即办、承诺或会办之一");
        }
        if (limit == null || limit < 0 || limit > LONGEST_LIMIT) {
            refuse("handling.limit", "“办理时限”须为0至" + LONGEST_LIMIT + "的整数");
            return;
        }
        boolean immediate = handling.type() == HandlingType.IMMEDIATE;
        if (handling.type() != null && immediate != (limit == 0)) {
            refuse("handling.limit", "“办理时限”:即办件为0(当日办结),其他办件至少为1");
        }
        if (limit > 0 && handling.unit() == null) {
            refuse("handling.unit", "“时限单位”须注明工作日或自然日");
        }
        if (handling.pauseGrounds().size() > MOST_ENTRIES
                || handling.pauseGrounds().stream().anyMatch(ground -> isUnfit(ground, 100))) {
            refuse("handling.pauseGrounds", "“中止计时情形”最多" + MOST_ENTRIES + "项,每项须为1至100个字符");
        }
        if (handling.statutoryLimit() != null && limit > handling.statutoryLimit()) {
            refuse("handling.limit", "“办理时限”不得超过法定时限");
        }
        if (handling.firstReviewLimit() != null
                && (handling.firstReviewLimit() < 1 || handling.firstReviewLimit() > limit)) {
            refuse("handling.firstReviewLimit", "“初审时限”至少为1,且不得超过办理时限");
        }
    }

    private void joint() {
        Handling handling = item.handling();
        if (handling.type() != HandlingType.JOINT) {
            return;
        }
        Integer opinionLimit = handling.opinionLimit();
        if (opinionLimit == null || opinionLimit < 1 || handling.limit() != null && opinionLimit >= handling.limit()) {
            refuse("handling.opinionLimit", "“审查意见时限”至少为1,且须短于办理时限");
        }
        List<Department> departments = handling.opinionDepartments();
        if (departments.stream().map(Department::code).distinct().count() < 2) {
            refuse("handling.opinionDepartments", "“会办部门”至少须有两个");
        }
        if (departments.size() > MOST_ENTRIES
                || departments.stream().anyMatch(d -> isUnfit(d.code(), 40) || isUnfit(d.name(), 100))) {
            refuse("handling.opinionDepartments", "“会办部门”须有编号和名称,最多" + MOST_ENTRIES + "个");
        }
    }

    private void publicity() {
        Publicity publicity = item.publicity();
        text("publicity.department", "办理部门", publicity.department(), 200);
        text("publicity.place", "办理地点", publicity.place(), 400);
        text("publicity.hours", "办理时间", publicity.hours(), 200);
        entries("publicity.channels", "办理渠道", publicity.channels(), 100);
        text("publicity.procedure", "办理程序", publicity.procedure(), 4000);
        text("publicity.guide", "办事指南", publicity.guide(), 4000);
        if (publicity.fee().signum() < 0 || publicity.fee().signum() > 0 && isUnfit(publicity.feeBasis(), 200)) {
            refuse("publicity.fee", "“收费”须为0;确需收费的,须注明收费依据");
        }
        if (isBlank(publicity.complaintPhone())
                || !PHONE.matcher(publicity.complaintPhone()).matches()) {
            refuse("publicity.complaintPhone", "“投诉电话”须填写,只含数字和连字符");
        }
        if (publicity.lastReviewed() == null) {
            refuse("publicity.lastReviewed", "“最近复核日期”须填写");
        }
    }

    private void materials() {
        if (item.materials() == null) {
            refuse("materials", "“申请材料”须列明;无需材料的填写空清单");
            return;
        }
        if (item.materials().size() > MOST_ENTRIES) {
            refuse("materials", "“申请材料”最多" + MOST_ENTRIES + "项");
            return;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < item.materials().size(); i++) {
            Material material = item.materials().get(i);
            String which = "“申请材料”第" + (i + 1) + "项";
            if (isUnfit(material.code(), 20) || !codes.add(material.code())) {
                refuse("materials.code", which + "须有不重复的编号,最长20个字符");
            }
            if (isUnfit(material.name(), 100)) {
                refuse("materials.name", which + "的名称须为1至100个字符");
            }
            if (Stream.of(material.condition(), material.basis(), material.blankForm(), material.sampleForm())
                    .anyMatch(note -> note != null && note.length() > 200)) {
                refuse("materials.note", which + "的条件、依据、空白表和样表各最长200个字符");
            }
            if (material.kind() == null) {
                refuse("materials.kind", which + "须注明种类(ID、FORM、PROOF或DATA)");
            }
            if (material.kind() == MaterialKind.FORM && isBlank(material.blankForm())) {
                refuse("materials.blankForm", which + "为表格,须注明空白表");
            }
            if (material.kind() == MaterialKind.FORM && isBlank(material.sampleForm())) {
                refuse("materials.sampleForm", which + "为表格,须注明填写样表");
            }
            if (material.kind() == MaterialKind.PROOF && isBlank(material.basis())) {
                refuse("materials.basis", which + "为证明材料,须注明索取依据");
            }
        }
    }

    private void entries(String field, String label, List<String> entries, int max) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            refuse(field, "“" + label + "”须有1至" + MOST_ENTRIES + "项");
        }
        if (entries.stream().anyMatch(entry -> isUnfit(entry, max))) {
            refuse(field, "“" + label + "”每项须为1至" + max + "个字符");
        }
    }

    private void text(String field, String label, String text, int max) {
        if (isUnfit(text, max)) {
            refuse(field, "“" + label + "”须为1至" + max + "个字符");
        }
    }

    private static boolean isUnfit(String text, int max) {
        return isBlank(text) || text.length() > max;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void refuse(String field, String sentence) {
        violations.add(new Violation(RefusalCode.CATALOGUE_INVALID, field, "事项" + item.code() + "的" + sentence + "。"));
    }
}
