package org.shouwen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.wording.ForbiddenPhrase.Severity;
import org.springframework.beans.factory.annotation.Autowired;

@ShouwenTest
class PhraseCheckTest {

    @Autowired
    PhraseCheck check;

    @Autowired
    WordingLibrary library;

    private Wording before;

    @BeforeEach
    void remember() {
        before = library.wording();
    }

    @AfterEach
    void restore() {
        library.replace(before);
    }

    @Test
    void holdsTheEighteenPhrasesOfTheRules() {
        assertThat(before.forbidden())
                .extracting(ForbiddenPhrase::phrase)
                .containsExactly(
                        "领导不在",
                        "我解决不了",
                        "我办不到",
                        "你找别人,我不跟你办",
                        "我不知道,问别人去",
                        "别啰嗦,快点讲",
                        "我还没上班,等会再说",
                        "我下班了,你快点",
                        "我刚才已经说过,你怎么还问",
                        "你这人真笨",
                        "你的记性真差",
                        "我就是这样,你能把我怎么样",
                        "你去告好了",
                        "不知道,你去问别的窗口看看",
                        "不知道",
                        "不清楚",
                        "不归我管",
                        "我还有事");
    }

    @Test
    void everyPhraseIsFoundWhenPlantedAndBlocksInTheDemo() {
        for (ForbiddenPhrase phrase : before.forbidden()) {
            assertThat(phrase.severity()).isEqualTo(Severity.BLOCK);
            assertThat(check.check("answerText", "答复内容", "您好," + phrase.phrase() + "!再见", "有理由"))
                    .as(phrase.code())
                    .anySatisfy(violation -> {
                        assertThat(violation.code()).isEqualTo(RefusalCode.FORBIDDEN_PHRASE);
                        assertThat(violation.field()).isEqualTo("answerText");
                        assertThat(violation.sentence()).contains("答复内容", phrase.phrase());
                    });
        }
    }

    @Test
    void violationRepeatsNothingElseOfTheText() {
        assertThat(check.check("answerText", "答复内容", "张虚甲的事不归我管"))
                .extracting(Violation::sentence)
                .containsExactly("“答复内容”中含有禁语“不归我管”,请改用文明用语。");
    }

    @Test
    void phraseThatOnlyWarnsIsRefusedWithoutAReasonAndKeptWithOne() {
        library.replace(withSeverity("F16", Severity.WARN));

        assertThat(check.check("answerText", "答复内容", "字迹不清楚"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.sentence()).contains("不清楚", "请说明理由"));
        assertThat(check.check("answerText", "答复内容", "字迹不清楚", " ")).hasSize(1);
        assertThat(check.check("answerText", "答复内容", "字迹不清楚", "描述材料")).isEmpty();
    }

    @Test
    void phraseAddedByTheOfficeIsFoundAtOnce() {
        List<ForbiddenPhrase> phrases = new ArrayList<>(before.forbidden());
        phrases.add(new ForbiddenPhrase(
                "V01", "烦不烦", ForbiddenPhrase.Kind.LONG, ForbiddenPhrase.Severity.BLOCK, "D09", true));

        library.replace(new Wording(phrases, before.allowed(), before.civil()));

        assertThat(check.check("answerText", "答复内容", "你烦不烦")).hasSize(1);
    }

    private Wording withSeverity(String code, Severity severity) {
        return new Wording(
                before.forbidden().stream()
                        .map(p -> p.code().equals(code)
                                ? new ForbiddenPhrase(
                                        p.code(), p.phrase(), p.kind(), severity, p.document(), p.active())
                                : p)
                        .toList(),
                before.allowed(),
                before.civil());
    }
}
