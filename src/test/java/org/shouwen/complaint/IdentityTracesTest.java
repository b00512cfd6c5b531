package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.complaint.IdentityTraces.Trace;

class IdentityTracesTest {

    private static final Identity IDENTITY = new Identity(
            "钱虚戊",
            "0515-5125936-801",
            "qian@example.com",
            "样例县样例镇幸福路18号",
            "RESIDENT_ID",
            "99999919950505005X",
            "BJ-20250926-0001");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            投诉人钱虚戊反映                     | NAME
            投诉人钱 虚 戊反映                   | NAME
            投诉人钱·虚·戊反映                 | NAME
            投诉人钱.虚-戊反映                   | NAME
            钱先生反映                           | NAME
            电话 5125936                         | PHONE
            电话 512-5936                        | PHONE
            电话 ５１２５９３６                 | PHONE
            电话 五一二五九三六                 | PHONE
            电话 (0515)5125936转801              | PHONE
            某人电话 139 1234 5678               | PHONE
            证件 99999919950505005x              | ID_NUMBER
            证件 999999 19950505 005X            | ID_NUMBER
            另一人 32010119900101001X            | ID_NUMBER
            住样例县样例镇 幸福路 18号           | ADDRESS
            邮箱 QIAN@example.com                | EMAIL
            办件BJ-20250926-0001                 | CASE_NO
            办件 ZX 20260310 0001                | CASE_NO
            """)
    void theIdentityIsFoundHoweverItIsWritten(String text, Trace trace) {
        assertThat(IdentityTraces.in(text, IDENTITY, true)).contains(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "反映3月9日上午10:30社保窗口没有一次性告知参保登记所需材料,往返两次。",
                "请于2025年10月10日17:30前报告办理结果,督查通知单DC-2025-001。",
                "该窗口有钱款往来登记,虚报的情况没有发现。",
                "一次性告知、首问负责、限时办结三项制度均未落实。"
            })
    void whatTellsNothingPasses(String text) {
        assertThat(IdentityTraces.in(text, IDENTITY, true)).isEmpty();
    }

    @Test
    void aWordThatASecondOfficerLetPassIsNoName() {
        assertThat(IdentityTraces.in("钱虚戊路口的窗口", IDENTITY, false)).isEmpty();
        assertThat(IdentityTraces.in("钱虚戊,电话5125936", IDENTITY, false)).containsExactly(Trace.PHONE);
    }

    @Test
    void numbersAreFoundWithoutComparingThemToAnybody() {
        assertThat(IdentityTraces.numbersIn("钱虚戊,电话5125936")).isEmpty();
        assertThat(IdentityTraces.numbersIn("电话13000000005,办件BJ-20250926-0001"))
                .containsExactly(Trace.PHONE, Trace.CASE_NO);
    }
}
