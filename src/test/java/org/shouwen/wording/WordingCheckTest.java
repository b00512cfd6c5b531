package org.shouwen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.wording.ForbiddenPhrase.Kind;
import org.shouwen.wording.ForbiddenPhrase.Severity;

class WordingCheckTest {

    private static final ForbiddenPhrase UNCLEAR = phrase("F16", "不清楚");
    private static final AllowedPattern BLURRED = new AllowedPattern("材料不清楚", "模糊");
    private static final CivilPhrase LIST = new CivilPhrase("D16-2", "COUNTER", "D16", "您缺少X材料", true);
    private static final Wording CURRENT = new Wording(List.of(UNCLEAR), List.of(BLURRED), List.of(LIST));

    @Test
    void unchangedWordingPasses() {
        assertThat(WordingCheck.check(CURRENT, CURRENT)).isEmpty();
    }

    @Test
    void forbiddenPhraseNeedsAllItsParts() {
        assertRefused(
                new Wording(
                        List.of(new ForbiddenPhrase(null, null, null, null, null, true)),
                        CURRENT.allowed(),
                        CURRENT.civil()),
                "编号",
                "语句",
                "出处",
                "长短",
                "程度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"您", ",,,", " ! "})
    void phraseThatWouldForbidHalfTheLanguageIsRefused(String phrase) {
        assertRefused(new Wording(List.of(phrase("F99", phrase)), List.of(), CURRENT.civil()), "两个文字");
    }

    @Test
    void codeOccursOnce() {
        assertRefused(new Wording(List.of(UNCLEAR, UNCLEAR), CURRENT.allowed(), CURRENT.civil()), "“F16”重复");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(不清楚", "材料.*不清楚", "(材料)+不清楚", "材料{1,9}", "\\d"})
    void exceptionIsAPlainPattern(String pattern) {
        assertRefused(
                new Wording(CURRENT.forbidden(), List.of(new AllowedPattern(pattern, null)), CURRENT.civil()), "第1条例外");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不清楚", "(材料)?不清楚", "...", "[不清楚][不清楚][不清楚]"})
    void exceptionThatLetsThePhraseItselfPassIsRefused(String pattern) {
        assertRefused(
                new Wording(CURRENT.forbidden(), List.of(new AllowedPattern(pattern, null)), CURRENT.civil()), "例外过宽");
    }

    @Test
    void sentenceThatADocumentNeedsCannotBeRemoved() {
        assertRefused(new Wording(CURRENT.forbidden(), CURRENT.allowed(), List.of()), "“D16-2”为文书必需");
    }

    @Test
    void sentenceThatADocumentNeedsKeepsItsPlaceholders() {
        assertRefused(
                new Wording(
                        CURRENT.forbidden(),
                        CURRENT.allowed(),
                        List.of(new CivilPhrase("D16-2", "COUNTER", "D16", "您缺少材料", true))),
                "空缺处");
    }

    @Test
    void standardSentenceHoldsNoForbiddenPhrase() {
        CivilPhrase rude = new CivilPhrase("D16-9", "COUNTER", "D16", "对不起,我不清楚", false);

        assertRefused(new Wording(CURRENT.forbidden(), CURRENT.allowed(), List.of(LIST, rude)), "“D16-9”中含有禁语");
    }

    private static void assertRefused(Wording wording, String... named) {
        List<Violation> violations = WordingCheck.check(wording, CURRENT);
        assertThat(violations).extracting(Violation::code).containsOnly(RefusalCode.FIELD_INVALID);
        assertThat(violations)
                .extracting(Violation::sentence)
                .satisfies(sentences -> assertThat(String.join("", sentences)).contains(named));
    }

    private static ForbiddenPhrase phrase(String code, String phrase) {
        return new ForbiddenPhrase(code, phrase, Kind.SHORT, Severity.BLOCK, "D20", true);
    }
}
