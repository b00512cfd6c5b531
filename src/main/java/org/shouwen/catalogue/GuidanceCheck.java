package org.shouwen.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** What an entry of the guidance directory must hold to be of use to a client. */
final class GuidanceCheck {

    private static final int MOST_ENTRIES = 500;
    private static final Pattern KEYWORD = Pattern.compile("\\S{1,40}");

    private final List<Violation> violations = new ArrayList<>();

    private GuidanceCheck() {}

    static List<Violation> check(List<GuidanceEntry> entries) {
        GuidanceCheck check = new GuidanceCheck();
        if (entries.size() > MOST_ENTRIES) {
            check.refuse("entries", "引导目录最多" + MOST_ENTRIES + "条。");
            return check.violations;
        }
        Set<String> matters = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!matters.add(entries.get(i).matter())) {
                check.refuse("matter", "引导目录第" + (i + 1) + "条的“事项”重复。");
            }
            check.entry("引导目录第" + (i + 1) + "条的", entries.get(i));
        }
        return check.violations;
    }

    private void entry(String which, GuidanceEntry entry) {
        text("matter", which + "“事项”", entry.matter(), 100);
        text("department", which + "“受理部门”", entry.department(), 100);
        if (entry.phone() == null
                || !PublicationCheck.PHONE.matcher(entry.phone()).matches()) {
            refuse("phone", which + "“电话”须填写,只含数字和连字符。");
        }
        if (entry.address() != null) {
            text("address", which + "“地址”", entry.address(), 200);
        }
        if (entry.hours() != null) {
            text("hours", which + "“办公时间”", entry.hours(), 200);
        }
        if (entry.lastChecked() == null) {
            refuse("lastChecked", which + "“最近核对日期”须填写。");
        }
        if (entry.keywords().size() > 12
                || !entry.keywords().stream()
                        .allMatch(word -> KEYWORD.matcher(word).matches())) {
            refuse("keywords", which + "“关键词”最多12个,每个1至40个字符,不含空格。");
        }
    }

    private void text(String field, String what, String text, int max) {
        if (text == null || text.isBlank() || text.length() > max) {
            refuse(field, what + "须为1至" + max + "个字符。");
        }
    }

    private void refuse(String field, String sentence) {
        violations.add(new Violation(RefusalCode.CATALOGUE_INVALID, field, sentence));
    }
}
