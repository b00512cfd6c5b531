package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.complaint.Input.approved;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.reply;
import static org.shouwen.complaint.Input.report;
import static org.shouwen.complaint.Input.reviewed;
import static org.shouwen.complaint.Input.with;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.LogSearch;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A planted complainant is, after the whole chain and after archiving, nowhere but in the encrypted store. */
@ShouwenTest
@ExtendWith(OutputCaptureExtension.class)
class NobodyLearnsWhoComplainedTest {

    private static final String NAME = "欧阳秘匿";
    private static final String PHONE = "13877665544";
    private static final String ID_NO = "999999197606060607";
    private static final String ADDRESS = "样例县隐名镇无踪路77号";
    private static final String MAIL = "hidden.one@example.com";
    private static final String CASE_NO = "BJ-20260309-7777";
    private static final List<String> PLANTED = List.of(NAME, PHONE, ID_NO, ADDRESS, MAIL, CASE_NO);

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    ManagementService management;

    @Test
    void theComplainantIsInNoTableLogPaperOrMail(CapturedOutput output) {
        HandledComplaint complaint;
        try (LogSearch log = new LogSearch(NobodyLearnsWhoComplainedTest::isPlanted, "org.shouwen", "org.camunda")) {
            complaint = walkedThrough();
            assertThat(log.lines()).isGreaterThan(100);
            assertThat(log.found()).isEmpty();
        }

        assertThat(complaint.isArchived()).isTrue();
        assertThat(output.getAll().lines().filter(NobodyLearnsWhoComplainedTest::isPlanted))
                .isEmpty();
        Map<String, List<String>> rows = new StoredRows(database).contents("");
        assertThat(rows).containsKeys(tableNames(rows, "complaint_identity", "issued_document", "act_hi_varinst"));
        assertThat(rows.entrySet().stream().flatMap(table -> table.getValue().stream()
                        .filter(NobodyLearnsWhoComplainedTest::isPlanted)
                        .map(row -> table.getKey() + ": " + row)))
                .isEmpty();
        assertThat(papers(complaint)).hasSize(3).noneMatch(NobodyLearnsWhoComplainedTest::isPlanted);
        assertThat(identity(complaint)).contains(PLANTED);
    }

    private HandledComplaint walkedThrough() {
        time.is("2026-03-10T09:00");
        HandledComplaint complaint = HandledComplaint.registered(
                port,
                "ov01",
                with(
                        letter(),
                        Map.of(
                                "complainantName", NAME,
                                "phone", "138-7766-5544",
                                "email", MAIL,
                                "address", ADDRESS,
                                "idNo", ID_NO,
                                "relatedCaseNo", CASE_NO,
                                "staffDescription", "姓名不详," + NAME + "说是戴眼镜的",
                                "content", "我是%s,电话%s,办件%s,窗口没有一次性告知材料。".formatted(NAME, PHONE, CASE_NO))));
        everyTextThatNamesTheComplainantIsRefused(complaint);
        complaint
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        fire("2026-03-12T17:30", "departmentLate");
        complaint
                .then(
                        "head01",
                        "departmentHandles",
                        with(report("SUBSTANTIATED"), Map.of("findings", "估计是%s反映的,经查当天没有出具一次性告知书。".formatted(NAME))))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved());
        fire("2026-03-13T17:30", "replyOverdue");
        identity(complaint);
        new Caller(port, "ov02").get("/complaints/" + complaint.number());
        new Caller(port, "ov02").get("/complaints");
        return complaint.then("ov01", "replyToComplainant", reply());
    }

    private void everyTextThatNamesTheComplainantIsRefused(HandledComplaint complaint) {
        for (String text : Stream.concat(PLANTED.stream(), Stream.of("欧 阳 秘 匿", "１３８ ７７６６ ５５４４"))
                .toList()) {
            String message = complaint
                    .submit(
                            "ov01",
                            "screenComplaint",
                            with(general(), Map.of("redactedSummary", text + "反映没有一次性告知材料。")))
                    .refusedWith(400);
            assertThat(message).contains("IDENTITY_LEAK").doesNotContain(text);
        }
        HandledComplaint.register(port, "ov01", with(letter(), Map.of("complainantName", NAME, "phone", NAME)))
                .refusedWith(400);
        new Caller(port, "ov01")
                .post("/api/complaints", "{\"content\": " + NAME)
                .refusedWith(400);
    }

    private String identity(HandledComplaint complaint) {
        return new Caller(port, "ov02")
                .get("/api/complaints/" + complaint.number() + "/identity?reason="
                        + URLEncoder.encode("寄送书面答复", StandardCharsets.UTF_8))
                .ok()
                .toString();
    }

    private List<String> papers(HandledComplaint complaint) {
        return complaint.documents().stream()
                .map(number -> new Caller(port, "ov02").send("GET", "/documents/" + number, "text/html", null))
                .map(Caller.Reply::text)
                .toList();
    }

    private void fire(String now, String timer) {
        time.is(now);
        management.createJobQuery().activityId(timer).executable().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private static String[] tableNames(Map<String, List<String>> rows, String... names) {
        return Stream.of(names)
                .map(name -> rows.keySet().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toArray(String[]::new);
    }

    /** Whole, or split by whatever is neither letter nor digit. */
    private static boolean isPlanted(String text) {
        String joined = joined(text);
        return PLANTED.stream().anyMatch(planted -> text.contains(planted) || joined.contains(joined(planted)));
    }

    private static String joined(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
