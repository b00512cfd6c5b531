package org.shouwen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** A paper by e-mail, in an office without a mail server. */
@ShouwenTest
class PaperMailTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    Documents documents;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

    private AtTheCounter counter;

    @BeforeEach
    void openTheCounter() {
        time.is("2026-03-10T09:00");
        counter = new AtTheCounter(http);
    }

    @Test
    void waitsAndTheDossierSaysWhy() {
        String caseNo = counter.register(Map.of("clientEmail", "zhang@client.example"));
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        documents.deliver(notice.documentNo(), Delivery.by(DeliveryMethod.EMAIL), "clerk01");

        assertThat(counter.dossier(caseNo).at("/documents/0/state").asText()).isEqualTo("3月10日电子邮件(待发送:未配置邮件服务器)");
        Map<String, Object> mail =
                jdbc.queryForMap("select * from mail_outbox where reference = ?", notice.documentNo() + "/1");
        assertThat(mail.get("recipient")).isEqualTo("zhang@client.example");
        assertThat(mail.get("subject")).isEqualTo("【样例镇人社所】一次性告知书 GZ-" + caseNo);
        assertThat(mail.get("text_body").toString()).contains(AtTheCounter.NAME, "您好", "请", "投诉电话:5125936");
        assertThat(mail.get("html_body").toString()).contains("对不起,您缺少登记表材料").doesNotContain("<script");
    }

    @Test
    void needsAnAddress() {
        String caseNo = counter.register();
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        assertThatThrownBy(() -> documents.deliver(notice.documentNo(), Delivery.by(DeliveryMethod.EMAIL), "clerk01"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CONTACT_REQUIRED));
        assertThat(counter.dossier(caseNo).at("/documents/0/state").asText()).isEqualTo("未送达");
    }

    @Test
    void goesToTheAddressTheClerkWasTold() {
        IssuedDocument notice = documents.issue(Papers.notice(counter.register()));
        Delivery byMail = Delivery.by(DeliveryMethod.EMAIL);
        assertThatThrownBy(() -> documents.deliver(notice.documentNo(), byMail.noting("13000000001"), "clerk01"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.FIELD_INVALID));
        documents.deliver(notice.documentNo(), byMail.noting("told@client.example"), "clerk01");
        assertThat(jdbc.queryForList(
                        "select recipient from mail_outbox where reference = ?",
                        String.class,
                        notice.documentNo() + "/1"))
                .containsExactly("told@client.example");
    }

    @Test
    void aPaperIsAddressedToTheClient() {
        String caseNo = counter.register();
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        assertThat(http.withBasicAuth("clerk01", "shouwen").getForObject(notice.href(), String.class))
                .contains(AtTheCounter.NAME + "：");
    }
}
