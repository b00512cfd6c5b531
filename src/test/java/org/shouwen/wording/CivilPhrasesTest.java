package org.shouwen.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouwenTest
class CivilPhrasesTest {

    @Autowired
    CivilPhrases phrases;

    @Test
    void sentenceWithoutPlaceholderIsGivenAsItIs() {
        assertThat(phrases.sentence("D16-5")).isEqualTo("欢迎您多提宝贵意见");
        assertThat(phrases.sentence("D01-17")).isEqualTo("对不起,由于我们工作中的疏忽给您添了麻烦,请您谅解");
    }

    @Test
    void placeholderIsFilled() {
        assertThat(phrases.sentence("D16-2", "登记表")).isEqualTo("对不起,您缺少登记表材料,我现在把补办的清单给您");
        assertThat(phrases.sentence("D16-3", "《社会保险法》第二十条")).isEqualTo("对不起,根据《社会保险法》第二十条规定,您的不能办理,请原谅");
        assertThat(phrases.sentence("D11-PHONE-1", "样例镇人社所周虚一")).isEqualTo("您好,我是样例镇人社所周虚一,请讲");
    }

    @Test
    void fillingMayHoldCharactersThatMeanSomethingElsewhere() {
        assertThat(phrases.sentence("D16-2", "X光$1\\报告")).contains("您缺少X光$1\\报告材料");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "X", "XX", "根据XX", "…"})
    void placeholderLeftOpenIsRefused(String filling) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> phrases.sentence("D16-3", filling))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.FIELD_REQUIRED));
    }

    @Test
    void missingFillingIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> phrases.sentence("D16-2"));
    }

    @Test
    void fillingWithoutPlaceholderIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> phrases.sentence("D16-5", "多余"));
    }

    @Test
    void unknownSentenceIsAnError() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> phrases.sentence("D99-1"));
    }
}
