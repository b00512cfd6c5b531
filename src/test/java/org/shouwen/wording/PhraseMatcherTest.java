package org.shouwen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.ComputingTime;
import org.shouwen.wording.ForbiddenPhrase.Kind;
import org.shouwen.wording.ForbiddenPhrase.Severity;

class PhraseMatcherTest {

    private static final List<AllowedPattern> ALLOWED =
            List.of(new AllowedPattern("如(您)?(有|仍有)?不清楚", null), new AllowedPattern("(材料|项目)不清楚", null));

    private final PhraseMatcher matcher = new PhraseMatcher(
            List.of(
                    phrase("F01", "领导不在", Kind.SHORT),
                    phrase("F05", "我不知道,问别人去", Kind.LONG),
                    phrase("F08", "我下班了,你快点", Kind.LONG),
                    phrase("F10", "你这人真笨", Kind.LONG),
                    phrase("F15", "不知道", Kind.SHORT),
                    phrase("F16", "不清楚", Kind.SHORT),
                    phrase("F17", "不归我管", Kind.SHORT),
                    phrase("V01", "OK啦", Kind.SHORT)),
            ALLOWED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    不归我管                          | F17
                    这件事不归我管,请您去别处。       | F17
                    不，归、我。管!                   | F17
                    不 归\u3000我\u00a0管             | F17
                    不\u200b归\u200d我\ufeff管        | F17
                    不-归_我*管                       | F17
                    【不】(归)“我”《管》             | F17
                    不😀归我管                        | F17
                    我下班了你快点                    | F08
                    我下班了，你快点!                 | F08
                    我 下 班 了 ……你 快 点           | F08
                    您好,你这人真笨。再见             | F10
                    领导不在                          | F01
                    因领导不在,请明天再来             | F01
                    因领导不在场无法签字              | F01
                    我不清楚                          | F16
                    这个政策我们也不清楚              | F16
                    不清楚。如有不清楚之处请来电      | F16
                    如有疑问请自查,不清楚             | F16
                    ＯＫ啦                            | V01
                    ok 啦                             | V01
                    """)
    void forbiddenPhraseIsFound(String text, String code) {
        assertThat(codes(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如有不清楚之处请来电咨询",
                "如您有不清楚之处,请随时来电",
                "如仍有不清楚的,请到窗口咨询",
                "如不清楚,请拨打12345",
                "如 有、不 清 楚 之处请来电",
                "您交的材料不清楚,请重新复印",
                "表上第三项目不清楚",
                "请您下班前来取",
                "领导正在开会,请您稍等",
                "这件事由医疗保障局管",
                "您知道办理地点吗",
                "不归",
                "12345 abc !?"
            })
    void courteousTextPasses(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", ",。!"})
    void emptyTextPasses(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void longPhraseIsFoundEvenWhereAShortOneIsAllowed() {
        PhraseMatcher strict = new PhraseMatcher(List.of(phrase("F99", "材料不清楚", Kind.LONG)), ALLOWED);

        assertThat(strict.find("材料不清楚")).hasSize(1);
    }

    @Test
    void everyPhraseIsNamedOnceHoweverOftenItStandsThere() {
        assertThat(codes("不归我管!不归我管!你这人真笨!")).containsExactly("F10", "F17");
    }

    @Test
    void shortPhraseInsideALongOneIsNamedAsWell() {
        assertThat(codes("我不知道,问别人去")).containsExactly("F05", "F15");
    }

    @Test
    void inactivePhraseIsNotLookedFor() {
        ForbiddenPhrase inactive = new ForbiddenPhrase("F17", "不归我管", Kind.SHORT, Severity.BLOCK, "D20", false);

        assertThat(new PhraseMatcher(List.of(inactive), List.of()).find("不归我管")).isEmpty();
    }

    @Test
    void megabyteOfAllowedPhrasesIsCheckedInNoTime() {
        Duration taken = ComputingTime.of(
                () -> assertThat(codes("如有不清楚".repeat(200_000))).isEmpty());

        assertThat(taken).isLessThan(Duration.ofSeconds(5));
    }

    private List<String> codes(String text) {
        return matcher.find(text).stream().map(ForbiddenPhrase::code).toList();
    }

    private static ForbiddenPhrase phrase(String code, String phrase, Kind kind) {
        return new ForbiddenPhrase(code, phrase, kind, Severity.BLOCK, "D16", true);
    }
}
