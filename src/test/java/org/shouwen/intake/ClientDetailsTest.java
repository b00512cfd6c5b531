package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.AtTheCounter.assertDone;
import static org.shouwen.intake.AtTheCounter.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How clients are written down: names, documents, addresses, and whoever comes in their place. */
@ShouwenTest
class ClientDetailsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    AtTheCounter counter;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        counter = new AtTheCounter(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"买买提•吐尔逊", "买买提・吐尔逊", "买买提‧吐尔逊", "买买提 · 吐尔逊", "买买提·吐尔逊"})
    void theDotOfANameIsWrittenInOneWay(String typed) {
        assertThat(stored(counter.register(Map.of("clientName", typed)), "client_name"))
                .isEqualTo("买买提·吐尔逊");
    }

    @ParameterizedTest
    @ValueSource(strings = {"红", "Anna Maria Müller", "Дмитрий"})
    void aNameMayBeOfOneCharacterAndOfAnyScript(String typed) {
        assertThat(stored(counter.register(Map.of("clientName", typed)), "client_name"))
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002x, 11010519491231002X",
        "RESIDENT_ID, 11010519491231002X, 11010519491231002X",
        "HMT_RESIDENCE_PERMIT, 11010519491231002x, 11010519491231002X",
        "PASSPORT, e12345678, E12345678",
        "FOREIGN_PERMANENT_RESIDENT_ID, abc123456789012, ABC123456789012",
        "UNIFIED_SOCIAL_CREDIT_CODE, 91350100m000100y43, 91350100M000100Y43",
        "OTHER, 军字第2026号, 军字第2026号",
        "OTHER, 号, ",
        "PASSPORT, E1234567(1), ",
        "RESIDENT_ID, 110105194912310021, "
    })
    void aDocumentIsOfAKindAndSmallLettersAreCapitals(String kind, String typed, String stored) {
        Map<String, Object> form = Map.of("clientIdType", kind, "clientIdNo", typed);
        if (stored == null) {
            assertRefused(counter.tryToRegister(form), 400, "FIELD_INVALID", "证件号码");
        } else {
            assertThat(stored(counter.register(form), "client_id_no")).isEqualTo(stored);
        }
    }

    @Test
    void anAgentHasNameRelationAndDocument() {
        String caseNo = counter.register(Map.of(
                "byAgent",
                true,
                "agentName",
                "张虚子",
                "agentRelation",
                "子女",
                "agentIdType",
                "RESIDENT_ID",
                "agentIdNo",
                "11010519491231002x"));

        assertThat(counter.dossier(caseNo).path("sections").toString())
                .contains("代办人", "张*", "子女", "居民身份证", "110*************2X")
                .doesNotContain("张虚子", "11010519491231002X");
        assertThat(counter.act("clerk01", caseNo, "unmask", Map.of("reason", "核对代办人"))
                        .getBody()
                        .toString())
                .contains("张虚子", "11010519491231002X");
    }

    @Test
    void halfAnAgentIsRefused() {
        assertRefused(counter.tryToRegister(Map.of("byAgent", true)), 400, "FIELD_REQUIRED", "代办人姓名", "与服务对象的关系");
        assertRefused(
                counter.tryToRegister(
                        Map.of("byAgent", true, "agentName", "张虚子", "agentRelation", "子女", "agentIdNo", "123456")),
                400,
                "FIELD_INVALID",
                "代办人证件号码");
    }

    @Test
    void anEmailAddressIsCheckedAndCorrected() {
        assertRefused(counter.tryToRegister(Map.of("clientEmail", "zhang@")), 400, "FIELD_INVALID", "电子邮箱");
        String caseNo = counter.register(Map.of("clientEmail", "zhang@example.com", "clientAddress", "样例县和平路8号"));

        assertRefused(
                counter.act("clerk01", caseNo, "correct", Map.of("clientEmail", "zhang", "reason", "写错")),
                400,
                "FIELD_INVALID",
                "电子邮箱");
        assertDone(counter.act(
                "clerk01", caseNo, "correct", Map.of("clientEmail", "zhang.xj@example.com", "reason", "少写了")));

        assertThat(stored(caseNo, "client_email")).isEqualTo("zhang.xj@example.com");
        assertThat(counter.dossier(caseNo).toString())
                .contains("z****@example.com → z****@example.com")
                .doesNotContain("zhang");
    }

    private String stored(String caseNo, String column) {
        return jdbc.sql("select " + column + " from intake where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }
}
