package org.shouwen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@ShouwenTest
class DocumentsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    Documents documents;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private String caseNo;

    @BeforeEach
    void openCase() {
        time.is("2026-03-10T09:20");
        caseNo = Papers.newCase(register, time.at("2026-03-10T09:05"));
    }

    @Test
    void aPaperShowsWhoIssuesItWhenUnderWhichNumberAndWhereToComplain() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));

        assertThat(notice.documentNo()).isEqualTo("GZ-" + caseNo);
        assertThat(page("clerk01", notice))
                .contains("样例镇人社所", "样例县人力资源和社会保障局", "为民路1号", "投诉电话：5125936")
                .contains("编号：" + notice.documentNo(), "<h1>一次性告知书</h1>", "2026年3月10日")
                .contains("周虚一（社保窗口工作人员）", "（盖章）", "送达回证")
                .contains("对不起,您缺少登记表材料,我现在把补办的清单给您");
    }

    @Test
    void aSecondPaperOfTheSameKindGetsANumberOfItsOwn() {
        documents.issue(opinionRequest("县社会保险经办机构"));
        assertThat(documents.issue(opinionRequest("县公共就业服务机构")).documentNo()).isEqualTo("HB-" + caseNo + "-2");
    }

    @Test
    void theNumberOfASupervisionNoticeTellsNeitherItsCaseNorHowManyThereAre() {
        DocumentOrder order = DocumentOrder.of(DocumentKind.SUPERVISION_NOTICE, caseNo, null, "ov01")
                .with("department", "样例镇人社所")
                .with("matter", "未一次性告知所需材料")
                .with("instruction", "请核实")
                .with("instructedBy", "蒋虚主")
                .with("requirement", "书面报告")
                .with("dueAt", "2026年3月12日17时30分");
        List<Integer> drawn = IntStream.range(0, 8)
                .mapToObj(i -> documents.issue(order).documentNo())
                .peek(number -> assertThat(number).matches("DC-2026-\\d{6}"))
                .map(number -> Integer.valueOf(number.substring("DC-2026-".length())))
                .toList();

        assertThat(drawn).doesNotHaveDuplicates();
        // one chance in 40,000 that those drawn by lot come in order
        assertThat(drawn).isNotEqualTo(drawn.stream().sorted().toList());
        assertThat(jdbc.queryForObject("select count(*) from day_counter where prefix = 'DC'", Integer.class))
                .isZero();
    }

    @Test
    void whatIsTypedIsShownAndNeverRun() {
        IssuedDocument notice = documents.issue(
                Papers.notice(caseNo).with("specialPoints", "<script>alert(1)</script>{{clientName}}${1+1}"));
        assertThat(page("clerk01", notice))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{clientName}}${1+1}")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"itemName", "nextStepPlace", "specialPoints", "procedure", "timeLimit"})
    void aPaperWithAnEmptyMandatoryFieldIsNotIssued(String name) {
        assertThatThrownBy(() -> documents.issue(Papers.notice(caseNo).with(name, " ")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.DOCUMENT_INCOMPLETE);
                    assertThat(refusal.violations())
                            .singleElement()
                            .extracting("field")
                            .isEqualTo(name);
                });
        assertThat(documents.find("GZ-" + caseNo)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() ->
                        documents.issue(DocumentOrder.of(DocumentKind.ONE_TIME_NOTICE, caseNo, "OF-01", "clerk01")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .hasSize(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "X", "XX", "根据XX规定", "缺少X材料", "××号文件"})
    void aPaperWithABlankOfAStandardSentenceLeftOpenIsNotIssued(String left) {
        assertThatThrownBy(() -> documents.issue(Papers.notice(caseNo).with("specialPoints", left)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(RefusalCode.DOCUMENT_INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号99900019900101001X", "X光片一张", "XML文件", "3×5寸照片"})
    void anXThatIsNoBlankMayStandInAPaper(String text) {
        assertThat(page("clerk01", documents.issue(Papers.notice(caseNo).with("specialPoints", text))))
                .contains(text);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStays() {
        IssuedDocument wrong = documents.issue(Papers.notice(caseNo));
        IssuedDocument right =
                documents.correct(wrong.documentNo(), Papers.notice(caseNo).with("nextStep", "补齐后到社保卡窗口受理"), "下一步流程有误");

        assertThat(right.version()).isEqualTo(2);
        assertThat(page("clerk01", right)).contains("一次性告知书（更正）", "更正说明：下一步流程有误", "补齐后到社保卡窗口受理");
        assertThat(caller("clerk01").get(right.href() + "?version=1").text())
                .contains("补齐后当场受理")
                .doesNotContain("更正");
    }

    @Test
    void aPaperOfWhichSomethingIsDoneIsPrintedAnewAndNotCalledWrong() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        documents.reprint(notice.documentNo(), Papers.notice(caseNo), "已收到部分材料");
        assertThat(page("clerk01", notice))
                .contains("一次性告知书（续印）", "续印说明：已收到部分材料")
                .doesNotContain("更正");
    }

    @Test
    void theDossierListsEveryVersionWithItsDelivery() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        documents.deliver(notice.documentNo(), Delivery.inPerson(true), "clerk01");
        documents.correct(notice.documentNo(), Papers.notice(caseNo), "补充说明");

        var dossier = caller("clerk01").get("/api/cases/" + caseNo).ok();
        assertThat(dossier.path("documents")).hasSize(2);
        assertThat(dossier.path("documents").get(0).path("state").asText()).contains("已有新版", "3月10日当面送达(已签收)");
        assertThat(dossier.path("documents").get(0).path("href").asText()).endsWith("?version=1");
        assertThat(dossier.path("documents").get(1).path("state").asText()).contains("第2版(更正)");
        assertThat(dossier.path("timeline").findValuesAsText("event"))
                .contains("DOCUMENT_ISSUED", "DOCUMENT_DELIVERED", "DOCUMENT_CORRECTED");
    }

    @Test
    void whoOpensAPaperStandsInTheTimelineOfItsCase() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));

        assertThat(caller("clerk05").get(notice.href()).status()).isEqualTo(200);
        assertThat(caller("clerk21").get(notice.href()).status()).isEqualTo(404);

        var timeline = caller("clerk03").get("/api/cases/" + caseNo).ok().path("timeline");
        var last = timeline.get(timeline.size() - 1);
        assertThat(last.path("event").asText()).isEqualTo("DOCUMENT_READ");
        assertThat(last.path("actor").asText()).isEqualTo("clerk05");
        assertThat(last.path("text").asText()).contains(notice.documentNo());
        assertThat(timeline.toString()).doesNotContain("clerk21");
    }

    @Test
    void onlyWhoeverSeesTheCaseSeesThePaper() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        assertThat(caller("clerk03").get(notice.href()).status()).isEqualTo(200);
        assertThat(caller("ov01").get(notice.href()).status()).isEqualTo(200);
        String unknown = caller("clerk21").get("/documents/GZ-NONE").text();
        for (String stranger : new String[] {"clerk21", "head02", "adm01", "ins01", "admin"}) {
            Caller.Reply reply = caller(stranger).get(notice.href());
            assertThat(reply.status()).as(stranger).isEqualTo(404);
            assertThat(reply.text().replace(notice.href(), ""))
                    .doesNotContain("登记表")
                    .hasSameSizeAs(
                            caller(stranger).get("/documents/GZ-NONE").text().replace("/documents/GZ-NONE", ""));
        }
        assertThat(unknown).contains("没有该文书");
    }

    @Test
    void inPersonTheClientSigns() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        assertThatThrownBy(() -> documents.deliver(notice.documentNo(), Delivery.inPerson(false), "clerk01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("签收");
    }

    @Test
    void byPostTheDayOfPostingCounts() {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        time.is("2026-03-12T16:00");
        Instant delivered =
                documents.deliver(notice.documentNo(), Delivery.byPost(LocalDate.parse("2026-03-11")), "clerk01");
        assertThat(delivered).isEqualTo(time.at("2026-03-11T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2026-03-11"})
    void aDateOfPostingIsNeitherBeforeThePaperNorInTheFuture(String day) {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        assertThatThrownBy(
                        () -> documents.deliver(notice.documentNo(), Delivery.byPost(LocalDate.parse(day)), "clerk01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("FIELD_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update issued_document set html = 'x'",
                "delete from issued_document",
                "update document_delivery set signed = true",
                "delete from document_delivery",
                "update document_template set body = 'x'",
                "delete from document_template"
            })
    void theDatabaseItselfKeepsPapersDeliveriesAndTemplatesAsTheyAre(String change) {
        IssuedDocument notice = documents.issue(Papers.notice(caseNo));
        documents.deliver(notice.documentNo(), Delivery.inPerson(true), "clerk01");
        assertThatThrownBy(() -> jdbc.update(change)).isInstanceOf(DataAccessException.class);
    }

    private DocumentOrder opinionRequest(String department) {
        return DocumentOrder.of(DocumentKind.OPINION_REQUEST, caseNo, "OF-01", "clerk01")
                .with("department", department)
                .with("itemName", "社会保险补贴")
                .with("acceptedAt", "2026年3月10日09时20分")
                .with("question", "核对缴费记录")
                .with("opinionDueAt", "2026年3月17日17时30分");
    }

    private String page(String userId, IssuedDocument document) {
        Caller.Reply reply = caller(userId).get(document.href());
        assertThat(reply.status()).isEqualTo(200);
        return reply.text();
    }

    private Caller caller(String userId) {
        return new Caller(port, userId);
    }
}
