package org.shouwen.document;

import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*[a-zA-Z]\\w*\\s*}}");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private final Vocabularies vocabularies;
    private final PlaceholderCheck placeholders;
    private final TemplateTrial trial;
    private final CivilPhrases civil;
    private final PhraseCheck forbidden;

    TemplateCheck(
            Vocabularies vocabularies,
            PlaceholderCheck placeholders,
            TemplateTrial trial,
            CivilPhrases civil,
            PhraseCheck forbidden) {
        this.vocabularies = vocabularies;
        this.placeholders = placeholders;
        this.trial = trial;
        this.civil = civil;
        this.forbidden = forbidden;
    }

    /** @return every fault, TEMPLATE_INVALID each */
    List<Violation> check(DocumentKind kind, String body) {
        List<Violation> faults = new ArrayList<>();
        usability(kind, body).forEach(sentence -> fault(faults, sentence));
        if (!isMissing(body)) {
            wording(kind, MARKUP.matcher(body).replaceAll(""), faults);
        }
        return faults;
    }

    /** What keeps papers from being made from it, however it is worded; Chinese sentences. */
    List<String> usability(DocumentKind kind, String body) {
        if (isMissing(body)) {
            return List.of("模板不能为空,也不能超过" + MAX_LENGTH + "个字符。");
        }
        List<String> faults = new ArrayList<>(placeholders.faults(kind, body));
        faults.addAll(PaperMarkup.of(body).faults());
        return faults.isEmpty() ? trial.faults(kind, PaperMarkup.of(body).written()) : faults;
    }

    private static boolean isMissing(String body) {
        return body == null || body.isBlank() || body.length() > MAX_LENGTH;
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
