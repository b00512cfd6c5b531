package org.shouwen.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** What the wording must hold together before it replaces the current one. */
final class WordingCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final int MAX_ENTRIES = 1000;

    private final Wording wording;
    private final List<Violation> violations = new ArrayList<>();

    private WordingCheck(Wording wording) {
        this.wording = wording;
    }

    static List<Violation> check(Wording wording, Wording current) {
        WordingCheck check = new WordingCheck(wording);
        check.forbidden();
        check.allowed();
        check.civil();
        check.required(current);
        if (check.violations.isEmpty()) {
            check.together();
        }
        return check.violations;
    }

    private void forbidden() {
        size("forbidden", wording.forbidden());
        Set<String> codes = new HashSet<>();
        for (ForbiddenPhrase phrase : wording.forbidden()) {
            String name = code("forbidden", "禁语", phrase.code(), 10, codes);
            text("forbidden", name + "的语句", phrase.phrase(), 100);
            text("forbidden", name + "的出处", phrase.document(), 20);
            if (phrase.kind() == null) {
                refuse("forbidden", name + "须注明长短(LONG或SHORT)。");
            }
            if (phrase.severity() == null) {
                refuse("forbidden", name + "须注明程度(BLOCK或WARN)。");
            }
            // a single character would forbid half the language
            if (phrase.phrase() != null && PhraseMatcher.plain(phrase.phrase()).length() < 2) {
                refuse("forbidden", name + "的语句至少须有两个文字。");
            }
        }
    }

    private void allowed() {
        size("allowed", wording.allowed());
        Set<String> patterns = new HashSet<>();
        for (int i = 0; i < wording.allowed().size(); i++) {
            AllowedPattern allowed = wording.allowed().get(i);
            String name = "第" + (i + 1) + "条例外";
            if (allowed.pattern() == null || !isPattern(allowed.pattern())) {
                refuse("allowed", name + "须为正则表达式,只能使用文字、数字和( ) | ? [ ] .,最长100个字符。");
            } else if (!patterns.add(allowed.pattern())) {
                refuse("allowed", name + "重复。");
            }
            if (allowed.note() != null && allowed.note().length() > 200) {
                refuse("allowed", name + "的说明最长200个字符。");
            }
        }
    }

    private static boolean isPattern(String pattern) {
        try {
            return AllowedPattern.SYNTAX.matcher(pattern).matches() && Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void civil() {
        size("civil", wording.civil());
        Set<String> codes = new HashSet<>();
        for (CivilPhrase phrase : wording.civil()) {
            String name = code("civil", "文明用语", phrase.code(), 20, codes);
            text("civil", name + "的类别", phrase.category(), 20);
            text("civil", name + "的出处", phrase.document(), 20);
            text("civil", name + "的语句", phrase.sentence(), 200);
        }
    }

    private void required(Wording current) {
        for (CivilPhrase needed : current.civil()) {
            if (needed.required() && wording.civil().stream().noneMatch(phrase -> standsInFor(phrase, needed))) {
                refuse("civil", "文明用语“" + needed.code() + "”为文书必需,不能删除,必需标记和空缺处的个数不能改变。");
            }
        }
    }

    private static boolean standsInFor(CivilPhrase phrase, CivilPhrase needed) {
        return needed.code().equals(phrase.code())
                && phrase.required()
                && phrase.sentence() != null
                && phrase.placeholders() == needed.placeholders();
    }

    private void together() {
        PhraseMatcher matcher = new PhraseMatcher(wording.forbidden(), wording.allowed());
        for (ForbiddenPhrase phrase : wording.forbidden()) {
            if (phrase.active() && !matcher.find(phrase.phrase()).contains(phrase)) {
                refuse("allowed", "例外过宽:单独出现的禁语“" + phrase.code() + "”也会被放过。");
            }
        }
        for (CivilPhrase phrase : wording.civil()) {
            if (!matcher.find(phrase.sentence()).isEmpty()) {
                refuse("civil", "文明用语“" + phrase.code() + "”中含有禁语。");
            }
        }
    }

    private void size(String field, List<?> entries) {
        if (entries.size() > MAX_ENTRIES) {
            refuse(field, "清单最多" + MAX_ENTRIES + "条。");
        }
    }

    /** The entry's name for the sentences that follow. */
    private String code(String field, String what, String code, int max, Set<String> seen) {
        if (code == null || code.length() > max || !CODE.matcher(code).matches()) {
            refuse(field, what + "的编号须以大写字母开头,只含大写字母、数字和连字符,最长" + max + "个字符。");
            return "第" + (seen.size() + 1) + "条" + what;
        }
        if (!seen.add(code)) {
            refuse(field, what + "“" + code + "”重复。");
        }
        return what + "“" + code + "”";
    }

    private void text(String field, String what, String text, int max) {
        if (text == null || text.isBlank() || text.length() > max) {
            refuse(field, what + "须为1至" + max + "个字符。");
        }
    }

    private void refuse(String field, String sentence) {
        violations.add(new Violation(RefusalCode.FIELD_INVALID, field, sentence));
    }
}
