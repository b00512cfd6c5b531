package org.shouwen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Submitting twice makes one case. */
@ShouwenTest
class RepeatedStartTest {

    private static final String SUBMIT = "/engine-rest/process-definition/key/consultation-intake/submit-form";
    private static final String START = "/engine-rest/process-definition/key/consultation-intake/start";
    private static final Instant SENT = Instant.parse("2026-03-10T01:00:00Z");

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

    private String key;
    private String matter;

    @BeforeEach
    void everyTestHasAKeyAndAMatterOfItsOwn() {
        ClockUtil.setCurrentTime(Date.from(SENT));
        key = UUID.randomUUID().toString();
        matter = "断缴三年后能否补缴养老保险" + key;
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void theSecondSendingIsAnsweredAsTheFirst() {
        ResponseEntity<JsonNode> first = send("clerk01", SUBMIT, form());
        ResponseEntity<JsonNode> second = send("clerk01", SUBMIT, form());

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(first.getBody().path("businessKey").asText()).startsWith("ZX-");
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(cases()).isOne();
    }

    @Test
    void theSameHoldsForTheOtherWayToStart() {
        assertThat(send("clerk01", START, form()).getBody())
                .isEqualTo(send("clerk01", START, form()).getBody());
        assertThat(cases()).isOne();
    }

    @Test
    void sendingsAtTheSameInstantMakeOneCase() {
        List<CompletableFuture<ResponseEntity<JsonNode>>> sent = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> send("clerk01", SUBMIT, form())))
                .toList();

        assertThat(sent)
                .extracting(answer -> answer.join().getBody())
                .allSatisfy(answer -> assertThat(answer.path("businessKey").asText()
                                + answer.path("message").asText())
                        .matches("ZX-20260310-\\d{4,}|REQUEST_INVALID:相同的提交正在处理.*"))
                .extracting(answer -> answer.path("businessKey").asText())
                .filteredOn(caseNo -> !caseNo.isEmpty())
                .isNotEmpty()
                .containsOnly(send("clerk01", SUBMIT, form())
                        .getBody()
                        .path("businessKey")
                        .asText());
        assertThat(cases()).isOne();
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        assertThat(send("clerk01", SUBMIT, form()).getBody())
                .isNotEqualTo(send("clerk02", SUBMIT, form()).getBody());
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void withoutAKeyEverySendingMakesACase() {
        http.withBasicAuth("clerk01", "shouwen").postForEntity(SUBMIT, form(), JsonNode.class);
        http.withBasicAuth("clerk01", "shouwen").postForEntity(SUBMIT, form(), JsonNode.class);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void aRefusedStartMayBeMendedAndSentAgain() {
        assertThat(send("clerk01", SUBMIT, Map.of("variables", Map.of())).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(cases()).isZero();

        assertThat(send("clerk01", SUBMIT, form()).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(cases()).isOne();
    }

    @Test
    void aKeyIsNotReusedForSomethingElse() {
        send("clerk01", SUBMIT, form());
        String before = matter;
        matter = "生育津贴如何申领" + key;

        ResponseEntity<JsonNode> refused = send("clerk01", SUBMIT, form());

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).contains("REQUEST_INVALID", "Idempotency-Key");
        assertThat(cases()).isZero();
        matter = before;
        assertThat(cases()).isOne();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        send("clerk01", SUBMIT, form());

        ClockUtil.setCurrentTime(Date.from(SENT.plus(Duration.ofDays(1))));
        send("clerk01", SUBMIT, form());
        assertThat(cases()).isOne();

        ClockUtil.setCurrentTime(Date.from(SENT.plus(Duration.ofDays(1)).plusSeconds(1)));
        send("clerk01", SUBMIT, form());
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void aKeyHasAtMostAHundredCharacters() {
        key = "k".repeat(101);
        assertThat(send("clerk01", SUBMIT, form()).getBody().path("message").asText())
                .contains("REQUEST_INVALID", "Idempotency-Key");
    }

    private ResponseEntity<JsonNode> send(String userId, String path, Map<String, Object> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return http.withBasicAuth(userId, "shouwen")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("channel", Map.of("value", "VISIT"));
        form.put("intakeType", Map.of("value", "POLICY_CONSULTATION"));
        form.put("matter", Map.of("value", matter));
        form.put("urgency", Map.of("value", "NORMAL"));
        return Map.of("variables", form);
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from intake where matter = ?", Integer.class, matter);
    }
}
