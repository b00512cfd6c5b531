package org.shouwen.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.intake.IntakeClosed;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ShouwenTest
class RatingTest {

    private static final Instant INVITED = Instant.parse("2026-03-10T01:10:00Z");

    @Autowired
    RatingService ratings;

    @Autowired
    RatingInvitations invitations;

    @Autowired
    TestRestTemplate http;

    private String token;

    @BeforeEach
    void invite() {
        ClockUtil.setCurrentTime(Date.from(INVITED));
        String caseNo = "ZX-TEST-" + UUID.randomUUID().toString().substring(0, 8);
        ratings.invite(new IntakeClosed(caseNo));
        token = invitations.findByCaseNo(caseNo).orElseThrow().token();
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void aClientRatesWithoutLoggingIn() {
        assertThat(http.getForEntity("/public/rating/" + token, String.class).getBody())
                .contains("非常满意", "满意程度", "欢迎您多提宝贵意见");
        assertThat(rate(http, "SATISFIED").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(invitations.findByToken(token).orElseThrow())
                .extracting("level")
                .isEqualTo(RatingLevel.SATISFIED);
    }

    @Test
    void anInvitationIsAnsweredOnce() {
        rate(http, "SATISFIED");
        ResponseEntity<String> again = rate(http, "DISSATISFIED");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(again.getBody()).contains("CASE_CLOSED", "已经使用过");
        assertThat(invitations.findByToken(token).orElseThrow())
                .extracting("level")
                .isEqualTo(RatingLevel.SATISFIED);
    }

    @Test
    void anInvitationRunsOutAfterFifteenDays() {
        ClockUtil.setCurrentTime(Date.from(INVITED.plus(Duration.ofDays(15)).minusSeconds(1)));
        ratings.requireOpen(token);
        ClockUtil.setCurrentTime(Date.from(INVITED.plus(Duration.ofDays(15))));
        assertThatThrownBy(() -> ratings.rate(token, RatingLevel.SATISFIED, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CASE_CLOSED));
    }

    @Test
    void staffNeitherOpenNorAnswerIt() {
        TestRestTemplate clerk = http.withBasicAuth("clerk01", "shouwen");
        assertThat(clerk.getForEntity("/public/rating/" + token, String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<String> answer = rate(clerk, "VERY_SATISFIED");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("NOT_AUTHORISED");
        assertThat(invitations.findByToken(token).orElseThrow())
                .extracting("level")
                .isNull();
    }

    @Test
    void anUnknownTokenOrLevelIsRefused() {
        assertThat(http.postForEntity("/public/rating/unknown", Map.of("level", "SATISFIED"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rate(http, "EXCELLENT").getBody()).contains("REQUEST_INVALID");
        assertThat(http.postForEntity("/public/rating/" + token, Map.of(), String.class)
                        .getBody())
                .contains("FIELD_REQUIRED", "满意程度");
    }

    private ResponseEntity<String> rate(TestRestTemplate as, String level) {
        return as.postForEntity("/public/rating/" + token, Map.of("level", level), String.class);
    }
}
