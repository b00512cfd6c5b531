package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13000000001,13000000001",
        "130 0000 0001,13000000001",
        "130-0000-0001,13000000001",
        "１３０００００００01,13000000001",
        "+86 13000000001,13000000001",
        "0086-13000000001,13000000001",
        "8613000000001,13000000001",
        "13000000001转1234,13000000001-1234",
        "5125936,5125936",
        "512-5936,5125936",
        "8612345,8612345",
        "85125936,85125936",
        "0515-5125936,0515-5125936",
        "05155125936,0515-5125936",
        "（0515）5125936,0515-5125936",
        "0515－5125936,0515-5125936",
        "0515—5125936,0515-5125936",
        "010 8512 5936,010-85125936",
        "02185125936,021-85125936",
        "0515-5125936-801,0515-5125936-801",
        "0515-5125936转801,0515-5125936-801",
        "5125936 转分机 801,5125936-801",
        "5125936分机：801,5125936-801",
        "5125936-8,5125936-8",
        "05155125936x801,0515-5125936-801",
        "05155125936 Ext. 801,0515-5125936-801",
        "0515-5125936#801,0515-5125936-801"
    })
    void readsWhatPeopleWrite(String written, String phone) {
        assertThat(PhoneNumber.parse(written)).hasToString("Optional[" + phone + "]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "无",
                "110",
                "12345",
                "1300000000",
                "130000000011",
                "12000000001",
                "0515",
                "0515-512593",
                "13000000001；13000000002",
                "0015-5125936",
                "5125936-8010101",
                "13000000001张",
                "${1+1}"
            })
    void refusesWhatIsNoPhone(String written) {
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }
}
