package org.shouwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.casefile.CaseAccess;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.LinkedMultiValueMap;

@ShouwenTest
class AttachmentsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AttachmentTables tables;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseRegister register;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private AtTheCounter counter;
    private String caseNo;

    @BeforeEach
    void openCase() {
        time.is("2026-03-10T09:00");
        counter = new AtTheCounter(http);
        caseNo = counter.register();
    }

    @Test
    void aScanIsListedInTheDossierAndGivenBackAsItCame() {
        byte[] scan = Files.pdf();
        JsonNode added = upload("clerk01", "张虚甲身份证.txt", scan).getBody();

        JsonNode listed = counter.dossier(caseNo).at("/attachments/0");
        assertThat(listed.path("name").asText()).isEqualTo("张虚甲身份证.pdf");
        assertThat(listed.path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(listed.path("addedByName").asText()).isEqualTo("周虚一");
        assertThat(listed.path("checked").asBoolean()).isFalse();
        assertThat(listed.path("href").asText()).isEqualTo(added.path("href").asText());

        ResponseEntity<byte[]> read = read("clerk02", added.path("href").asText());
        assertThat(read.getBody()).isEqualTo(scan);
        assertThat(read.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".pdf");
        assertThat(read.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void addingAndLookingStandInTheTimelineWithoutTheName() {
        String href = upload("clerk01", "张虚甲身份证.pdf", Files.pdf())
                .getBody()
                .path("href")
                .asText();
        read("head01", href);
        JsonNode timeline = counter.dossier(caseNo).path("timeline");
        assertThat(timeline.findValuesAsText("event")).contains("ATTACHED", "ATTACHMENT_READ");
        assertThat(timeline.toString()).doesNotContain("张虚甲");
    }

    @Test
    void theSameContentIsStoredOnce() {
        byte[] scan = Files.pdf();
        long before = contents();
        upload("clerk01", "一.pdf", scan);
        upload("clerk02", "二.pdf", scan);
        assertThat(contents()).isEqualTo(before + 1);
        assertThat(counter.dossier(caseNo).path("attachments")).hasSize(2);
    }

    @Test
    void theSameContentAddedByManyAtOnceIsStoredOnceAndNobodyIsRefused() throws Exception {
        byte[] scan = Files.pdf();
        long before = contents();
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = IntStream.range(0, 16)
                .mapToObj(i -> clerks.submit(() ->
                        upload("clerk01", i + ".pdf", scan).getStatusCode().value()))
                .toList();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
        clerks.shutdown();
        assertThat(contents()).isEqualTo(before + 1);
    }

    @Test
    void onlyWhoeverSeesTheCaseAddsAndReads() {
        String href =
                upload("clerk01", "a.pdf", Files.pdf()).getBody().path("href").asText();
        for (String stranger : new String[] {"clerk21", "head02", "adm01", "ins01", "insp01", "admin"}) {
            assertThat(read(stranger, href).getStatusCode().value())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(upload(stranger, "a.pdf", Files.pdf()).getStatusCode().value())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(http.getForEntity(href, String.class).getStatusCode().value())
                .isEqualTo(401);
        String other = counter.register();
        assertThat(read("clerk01", href.replace(caseNo, other)).getStatusCode().value())
                .as("an attachment of another case")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "MZ", "plain text", "GIF89a"})
    void aFileOfAnotherTypeIsRefusedWhateverItsName(String content) {
        ResponseEntity<JsonNode> answer = upload("clerk01", "扫描件.pdf", content.getBytes());
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("message").asText()).contains("FIELD_INVALID", "附件");
        assertThat(counter.dossier(caseNo).path("attachments")).isEmpty();
    }

    @Test
    void anEmptyFileAndOneThatIsTooLargeAreRefused() {
        assertThat(upload("clerk01", "a.pdf", new byte[0])
                        .getBody()
                        .path("message")
                        .asText())
                .contains("FIELD_REQUIRED");
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(Files.pdf(), 0, large, 0, 20);
        ResponseEntity<JsonNode> answer = upload("clerk01", "a.pdf", large);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("message").asText()).contains("过大");
    }

    @Test
    void whatAScannerFindsIsNotKept() {
        assertThatThrownBy(() ->
                        attachments(content -> VirusScan.Verdict.INFECTED).add(caseNo, "a.pdf", Files.pdf(), "clerk01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("发现病毒");
        assertThatThrownBy(() -> attachments(content -> {
                            throw new VirusScan.ScannerAway(new IOException("away"));
                        })
                        .add(caseNo, "a.pdf", Files.pdf(), "clerk01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("暂时不可用");
        assertThat(counter.dossier(caseNo).path("attachments")).isEmpty();
    }

    @Test
    void whatAScannerFoundCleanIsSaidToBe() {
        attachments(content -> VirusScan.Verdict.CLEAN).add(caseNo, "a.pdf", Files.pdf(), "clerk01");
        assertThat(counter.dossier(caseNo).at("/attachments/0/checked").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attachment set name = 'x'",
                "delete from attachment",
                "update attachment_content set content = null",
                "delete from attachment_content"
            })
    void theDatabaseItselfKeepsAttachmentsAsTheyAre(String change) {
        upload("clerk01", "a.pdf", Files.pdf());
        assertThatThrownBy(() -> jdbc.update(change)).isInstanceOf(DataAccessException.class);
    }

    private Attachments attachments(VirusScan scan) {
        return new Attachments(tables, scan, access, register, transactions, clock);
    }

    private long contents() {
        return jdbc.queryForObject("select count(*) from attachment_content", Long.class);
    }

    private ResponseEntity<byte[]> read(String userId, String href) {
        return http.withBasicAuth(userId, "shouwen").getForEntity(href, byte[].class);
    }

    private ResponseEntity<JsonNode> upload(String userId, String name, byte[] content) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.withBasicAuth(userId, "shouwen")
                .postForEntity("/api/cases/" + caseNo + "/attachments", parts, JsonNode.class);
    }
}
