package org.shouwen.document;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.wording.CivilPhrases;
import org.shouwen.wording.PhraseCheck;
import org.springframework.stereotype.Component;

/** What a template must hold before papers are made from it (R-046, R-048, R-193, R-197, § 1.2). */
@Component
class TemplateCheck {

    private static final int MAX_LENGTH = 50_000;
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{\\s*[#^/]?\\s*[a-zA-Z]\\w*\\s*}}(?!})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*[a-zA-Z]\\w*\\s*}}");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private final Vocabularies vocabularies;
    private final CivilPhrases civil;
    private final PhraseCheck forbidden;

    TemplateCheck(Vocabularies vocabularies, CivilPhrases civil, PhraseCheck forbidden) {
        this.vocabularies = vocabularies;
        this.civil = civil;
        this.forbidden = forbidden;
    }

    /** @return every fault, TEMPLATE_INVALID each */
    List<Violation> check(DocumentKind kind, String body) {
        List<Violation> faults = new ArrayList<>();
        if (body == null || body.isBlank() || body.length() > MAX_LENGTH) {
            fault(faults, "模板不能为空,也不能超过" + MAX_LENGTH + "个字符。");
            return faults;
        }
        placeholders(kind, body, faults);
        PaperMarkup.faults(body).forEach(sentence -> fault(faults, sentence));
        wording(kind, MARKUP.matcher(body).replaceAll(""), faults);
        return faults;
    }

    private void placeholders(DocumentKind kind, String body, List<Violation> faults) {
        if (body.split("\\{\\{", -1).length - 1 != TAG.matcher(body).results().count()) {
            fault(faults, "占位符只能写成{{名称}}、{{#名称}}…{{/名称}}或{{^名称}}…{{/名称}}。");
            return;
        }
        Set<String> used;
        try {
            used = new PaperTemplate(body).names();
        } catch (MustacheException e) {
            fault(faults, "占位符的开始{{#名称}}和结束{{/名称}}没有成对。");
            return;
        }
        Set<String> own = vocabularies.of(kind).names();
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(own);
        unknown.removeAll(vocabularies.common().names());
        if (!unknown.isEmpty()) {
            fault(faults, "没有这样的占位符:" + String.join("、", unknown) + "。");
        }
        Set<String> missing = new TreeSet<>(own);
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            fault(faults, "缺少占位符:" + String.join("、", missing) + "。");
        }
    }

    private void wording(DocumentKind kind, String text, List<Violation> faults) {
        Vocabulary vocabulary = vocabularies.of(kind);
        vocabulary.sentences().stream()
                .filter(code -> !civil.standsIn(code, text, PLACEHOLDER.pattern()))
                .forEach(code -> fault(faults, "缺少规定用语“" + civil.wordingOf(code) + "”,其中的X须换成占位符。"));
        if (LeftOver.in(text)) {
            fault(faults, "模板中还有未换成占位符的X。");
        }
        if (vocabulary.toClient() && !(text.contains("您好") && text.contains("请"))) {
            fault(faults, "给服务对象的文书须以“您好”问候,请对方配合时用“请”。");
        }
        forbidden.check("body", "模板", text).forEach(found -> fault(faults, found.sentence()));
    }

    private static void fault(List<Violation> faults, String sentence) {
        faults.add(new Violation(RefusalCode.TEMPLATE_INVALID, "body", sentence));
    }
}
