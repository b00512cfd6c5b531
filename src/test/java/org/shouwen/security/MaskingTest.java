package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"张虚甲,张*", "欧阳虚乙,欧*", "王,王*", "阿卜杜拉·买买提,阿*", "𠮷田,𠮷*", "John Smith,J*", "' 李虚乙 ',李*"})
    void ofANameOnlyTheFirstCharacterIsShown(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13000000001,130****0001",
        "5125936,****936",
        "85125936,*****936",
        "0515-5125936,0515-****936",
        "05155125936,0515****936",
        "010-85125936,010-*****936",
        "0515-5125936-801,0515-****936",
        "13000000001-1234,130****0001",
        "12345,*****"
    })
    void ofAPhoneAtLeastFourDigitsAreHidden(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "999999199001010016,999*************16",
        "99999919900101001X,999*************1X",
        "E12345678,E12****78",
        "A1234567,A12***67",
        "A12345,******"
    })
    void ofADocumentTheFirstThreeAndTheLastTwoAreShown(String idNo, String masked) {
        assertThat(Masking.idNo(idNo)).isEqualTo(masked);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Masking.name(null)).isNull();
        assertThat(Masking.phone(null)).isNull();
        assertThat(Masking.idNo(null)).isNull();
        assertThat(Masking.name("")).isEmpty();
        assertThat(Masking.phone("")).isEmpty();
        assertThat(Masking.idNo("")).isEmpty();
    }
}
