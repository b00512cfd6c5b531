package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.notice.process.ReviewForms.complete;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.guidance;
import static org.shouwen.notice.process.ReviewForms.ineligible;
import static org.shouwen.notice.process.ReviewForms.notOurs;
import static org.shouwen.notice.process.ReviewForms.notice;
import static org.shouwen.notice.process.ReviewForms.returned;
import static org.shouwen.notice.process.ReviewForms.review;
import static org.shouwen.notice.process.ReviewForms.supplements;
import static org.shouwen.notice.process.ReviewForms.with;
import static org.shouwen.notice.process.ReviewForms.without;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the review refuses, by the code that other programs rely on, whichever way it is sent; nothing is stored then. */
@ShouwenTest
class NoticeRefusalsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @BeforeEach
    void aMondayMorning() {
        time.is("2026-04-13T09:00");
    }

    static Stream<Arguments> checks() {
        return Stream.of(
                Arguments.of("CHECK_INCOMPLETE", "户籍信息", review("ID=OK", "FORM=MISSING")),
                Arguments.of("CHECK_INCOMPLETE", "居民身份证", Map.of("eligibility", "ELIGIBLE")),
                Arguments.of(
                        "MATERIAL_NOT_IN_CATALOGUE",
                        "材料核对",
                        review("ID=OK", "FORM=OK", "HUKOU=EXEMPT", "居委会证明=MISSING")),
                Arguments.of("FIELD_REQUIRED", "居民身份证:存在的问题", review("ID=DEFECTIVE", "FORM=OK", "HUKOU=EXEMPT")),
                Arguments.of(
                        "FIELD_REQUIRED", "参保登记表:存在的问题", review("ID=OK", "FORM=CORRECTABLE_ON_SPOT", "HUKOU=EXEMPT")),
                Arguments.of("FIELD_INVALID", "户籍信息", review("ID=OK", "FORM=OK", "HUKOU=MISSING")),
                Arguments.of("FIELD_INVALID", "居民身份证", review("ID=EXEMPT", "FORM=OK", "HUKOU=EXEMPT")),
                Arguments.of("FIELD_UNKNOWN", "proof", with(complete(), "proof", "居委会证明")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("checks")
    void aCheckThatIsNotWholeOrAsksForMoreIsRefused(String code, String named, Map<String, Object> form) {
        assertRefused(submitted(), code, named, form);
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                Arguments.of(
                        "MATERIAL_NOT_IN_CATALOGUE",
                        "应补充的材料",
                        with(notice(), "itemsToSupplement", List.of("FORM", "居委会证明"))),
                Arguments.of("MATERIAL_NOT_IN_CATALOGUE", "应补充的材料", with(notice(), "itemsToSupplement", List.of("ID"))),
                Arguments.of("NOTICE_INCOMPLETE", "下一步流程", without(notice(), "nextStep")),
                Arguments.of("NOTICE_INCOMPLETE", "下一步办理地点", without(notice(), "nextStepPlace")),
                Arguments.of("NOTICE_INCOMPLETE", "特殊事项", without(notice(), "specialPoints")),
                Arguments.of("NOTICE_INCOMPLETE", "已提供空白表格和样表", with(notice(), "samplesGiven", false)),
                Arguments.of("NOTICE_INCOMPLETE", "送达方式", without(notice(), "deliveryMethod")),
                Arguments.of("NOTICE_INCOMPLETE", "服务对象签收", without(notice(), "clientReceipt")),
                Arguments.of(
                        "NOTICE_INCOMPLETE",
                        "送达地址",
                        with(without(notice(), "clientReceipt"), "deliveryMethod", "EMAIL")),
                Arguments.of("NOTICE_INCOMPLETE", "办理时限", with(notice(), "timeLimitText", "30个工作日")),
                Arguments.of("FORBIDDEN_PHRASE", "特殊事项", with(notice(), "specialPoints", "不归我管")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("notices")
    void aNoticeThatLeavesSomethingOpenOrAsksForMoreIsRefused(String code, String named, Map<String, Object> form) {
        assertRefused(submitted().then("clerk01", "reviewMaterials", formMissing()), code, named, form);
    }

    static Stream<Arguments> returns() {
        return Stream.of(
                Arguments.of("RETURN_REASON_REQUIRED", "退件原因", with(returned(), "reason", "不符合")),
                Arguments.of("RETURN_REASON_REQUIRED", "退件原因", without(returned(), "reason")),
                Arguments.of("RETURN_REASON_REQUIRED", "依据的文件名称", without(returned(), "basisTitle")),
                Arguments.of("RETURN_REASON_REQUIRED", "条款", without(returned(), "basisArticle")),
                Arguments.of("RETURN_REASON_REQUIRED", "退回的材料", without(returned(), "returnedMaterials")),
                Arguments.of("RETURN_REASON_REQUIRED", "服务对象签收", without(returned(), "clientReceipt")),
                Arguments.of("FORBIDDEN_PHRASE", "退件原因", with(returned(), "reason", "这件事不归我管,请另找有关部门办理")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("returns")
    void aReturnWithoutReasonOrBasisIsRefused(String code, String named, Map<String, Object> form) {
        assertRefused(submitted().then("clerk01", "reviewMaterials", ineligible()), code, named, form);
    }

    @Test
    void nobodyIsSentAwayWithoutTheNameAndTheAddressOfADepartment() {
        UnderReview application = submitted().then("clerk01", "reviewMaterials", notOurs());

        assertRefused(application, "GUIDANCE_REQUIRED", "受理部门", without(guidance(), "department"));
        assertRefused(application, "GUIDANCE_REQUIRED", "地址、电话", without(guidance(), "deptContact"));
        application.then("clerk01", "guideElsewhere", Map.of("guidanceEntry", "医疗保险报销"));
        assertThat(application.status()).isEqualTo("GUIDED");
    }

    @Test
    void aSecondNoticeIsRefusedWhoeverTriesAndHowever() {
        UnderReview application = submitted().then("clerk01", "reviewMaterials", formMissing());
        String draft = application.taskId();
        application.submit("clerk01", notice()).ok();

        new StoredRows(database).stayTheSameDuring(() -> {
            assertThat(application.submit("clerk01", draft, notice()).refusedWith(400))
                    .contains("NOTICE_ALREADY_ISSUED");
            assertThat(application.complete("clerk01", draft, notice()).refusedWith(400))
                    .contains("NOTICE_ALREADY_ISSUED");
            assertThat(application.submit("clerk02", draft, notice()).refusedWith(400))
                    .contains("NOTICE_ALREADY_ISSUED");
        });
        assertThat(application.documents()).containsOnlyOnce("GZ-" + application.caseNo());
    }

    @Test
    void nothingIsDemandedThatTheNoticeDoesNotList() {
        UnderReview application =
                submitted().then("clerk01", "reviewMaterials", formMissing()).then("clerk01", "draftNotice", notice());
        application.act("clerk01", "supplement", Map.of()).ok();
        assertThat(application.act("clerk01", "supplement", Map.of()).refusedWith(403))
                .contains("NOT_AUTHORISED");

        assertRefused(application, "SUPPLEMENT_NOT_LISTED", "补正材料", supplements("FORM=OK", "单位证明=MISSING"));
        assertRefused(application, "SUPPLEMENT_NOT_LISTED", "补正材料", supplements("FORM=OK", "ID=MISSING"));
        assertRefused(application, "CHECK_INCOMPLETE", "参保登记表", Map.of());
    }

    @Test
    void onlyTheHeadSettlesWhatTheOfficeOverlooked() {
        UnderReview application =
                submitted().then("clerk01", "reviewMaterials", formMissing()).then("clerk01", "draftNotice", notice());
        Map<String, Object> waived = Map.of("material", "HUKOU", "remedy", "WAIVE", "reason", "审核时遗漏");

        assertThat(application.act("clerk01", "settle-overlooked", waived).refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(application
                        .act("head01", "settle-overlooked", with(waived, "material", "居委会证明"))
                        .refusedWith(400))
                .contains("MATERIAL_NOT_IN_CATALOGUE");
        assertThat(application
                        .act("head01", "settle-overlooked", with(waived, "material", "FORM"))
                        .refusedWith(400))
                .contains("MATERIAL_NOT_IN_CATALOGUE");
        application.act("head01", "settle-overlooked", waived).ok();
        assertThat(application.events()).endsWith("MATERIAL_EXEMPTED", "VIOLATION");
    }

    @Test
    void theHeadCorrectsTheSameNoticeWithAnApology() {
        UnderReview application =
                submitted().then("clerk01", "reviewMaterials", formMissing()).then("clerk01", "draftNotice", notice());

        application
                .act(
                        "head01",
                        "settle-overlooked",
                        Map.of("material", "ID", "remedy", "CORRECT_NOTICE", "reason", "身份证已过有效期"))
                .ok();

        assertThat(application.events())
                .contains("NOTICE_CORRECTED", "VIOLATION")
                .containsOnlyOnce("NOTIFIED");
        assertThat(application.documents()).contains("GZ-" + application.caseNo());
        assertThat(application.paper("GZ-" + application.caseNo())).contains("居民身份证", "身份证已过有效期", "歉意");
        application.act("clerk01", "supplement", Map.of()).ok();
        application.then("clerk01", "checkSupplement", supplements("FORM=OK", "ID=OK"));
        assertThat(application.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void theOfficeTakesMaterialsOnlyFromWhomItAskedForThem() {
        UnderReview application = submitted();

        assertThat(application.act("clerk01", "supplement", Map.of()).refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    private UnderReview submitted() {
        return HandedIn.submitted(port, "clerk01", "RS-001");
    }

    private void assertRefused(UnderReview application, String code, String named, Map<String, Object> form) {
        String task = application.taskId();
        new StoredRows(database).stayTheSameDuring(() -> {
            assertThat(application.submit("clerk01", task, form).refusedWith(400))
                    .contains(code, named);
            assertThat(application.complete("clerk01", task, form).refusedWith(400))
                    .contains(code, named);
        });
        assertThat(application.taskId()).isEqualTo(task);
    }
}
