package org.shouwen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.deadline.Calendars.at;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShouwenTest
class CaseClockTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    CaseClock caseClock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entityManager;

    @Autowired
    JdbcClient jdbc;

    private final String caseNo = "DL-CLOCK-" + NUMBERS.incrementAndGet();

    @Test
    void startedDeadlineIsShownWithItsCase() {
        DeadlineView started = start("acknowledge", Term.workingDays(1), "2026-04-03T16:38");

        assertThat(started.dueAt()).isEqualTo(at("2026-04-07T17:30"));
        assertThat(started.provisional()).isFalse();
        assertThat(caseClock.of(caseNo)).containsExactly(started);
    }

    @Test
    void deadlinesOfACaseStandInTheOrderOfTheirStart() {
        start("intakeDue", Term.serviceDay(), "2026-04-03T16:30");
        start("acknowledge", Term.workingDays(1), "2026-04-03T16:38");
        start("promisedReply", Term.at(at("2026-04-08T16:00")), "2026-04-03T16:40");

        assertThat(caseClock.of(caseNo))
                .extracting(DeadlineView::name)
                .containsExactly("intakeDue", "acknowledge", "promisedReply");
        assertThat(caseClock.of("DL-CLOCK-unknown")).isEmpty();
    }

    @Test
    void pauseResumptionAndExtensionMoveTheDueInstant() {
        start("completion", Term.workingDays(10), "2026-03-02T10:00");
        assertThat(caseClock.pause(caseNo, "completion", at("2026-03-05T15:00"), "head01", "鉴定"))
                .isEqualTo(new DeadlineView("completion", at("2026-03-16T17:30"), DeadlineState.PAUSED, false));

        assertThat(caseClock
                        .resume(caseNo, "completion", at("2026-04-03T09:00"), "head01", "鉴定完成")
                        .dueAt())
                .isEqualTo(at("2026-04-15T17:30"));
        assertThat(caseClock
                        .extend(caseNo, "completion", at("2026-04-14T09:00"), 3, "head01", "情况复杂")
                        .dueAt())
                .isEqualTo(at("2026-04-20T17:30"));

        caseClock.meet(caseNo, "completion", at("2026-04-20T17:30"), "clerk01", "已办结");
        assertThat(caseClock.of(caseNo))
                .containsExactly(new DeadlineView("completion", at("2026-04-20T17:30"), DeadlineState.MET, false));
        assertThat(kinds()).isEqualTo("START PAUSE RESUME EXTEND MET");
    }

    @Test
    void pausedDeadlineThatIsMetIsJudgedAsIfResumed() {
        start("completion", Term.workingDays(2), "2026-03-02T10:00");
        caseClock.pause(caseNo, "completion", at("2026-03-03T15:00"), "head01", "鉴定");

        caseClock.meet(caseNo, "completion", at("2026-03-20T10:00"), "clerk01", "已办结");

        assertThat(caseClock.of(caseNo))
                .containsExactly(new DeadlineView("completion", at("2026-03-23T17:30"), DeadlineState.MET, false));
    }

    @Test
    void meetingTwiceCountsOnce() {
        start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");
        caseClock.meet(caseNo, "intakeDue", at("2026-03-10T09:10"), "clerk01", "已答复");
        caseClock.meet(caseNo, "intakeDue", at("2026-03-11T09:10"), "clerk02", "已答复");

        assertThat(kinds()).isEqualTo("START MET");
        assertThat(caseClock.of(caseNo)).extracting(DeadlineView::state).containsExactly(DeadlineState.MET);
    }

    @Test
    void everythingOpenStopsWithTheCase() {
        start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");
        start("acknowledge", Term.workingDays(1), "2026-03-10T09:05");
        caseClock.meet(caseNo, "intakeDue", at("2026-03-10T17:31"), "clerk01", "已答复");

        caseClock.stopAll(caseNo, at("2026-03-10T18:00"), "clerk01", "服务对象撤回");
        caseClock.stopAll(caseNo, at("2026-03-10T18:00"), "clerk01", "服务对象撤回");

        assertThat(caseClock.of(caseNo))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.MET_LATE, DeadlineState.CANCELLED);
    }

    @Test
    void nameIsOpenOnceAndMayStartAnewAfterItsEnd() {
        start("acknowledge", Term.workingDays(1), "2026-03-10T09:05");
        assertThatThrownBy(() -> start("acknowledge", Term.workingDays(1), "2026-03-10T09:06"))
                .isInstanceOf(DataIntegrityViolationException.class);

        caseClock.meet(caseNo, "acknowledge", at("2026-03-10T10:00"), "clerk03", "已阅知");
        start("acknowledge", Term.workingDays(1), "2026-03-11T09:05");

        assertThat(caseClock.of(caseNo)).hasSize(2);
    }

    @Test
    void endedDeadlineIsNotChangedAnyMore() {
        start("completion", Term.workingDays(5), "2026-03-10T09:05");
        caseClock.meet(caseNo, "completion", at("2026-03-10T10:00"), "clerk03", "已办结");

        assertThatThrownBy(() -> caseClock.pause(caseNo, "completion", at("2026-03-10T11:00"), "head01", "鉴定"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CASE_CLOSED));
        assertThatThrownBy(() -> caseClock.extend(caseNo, "completion", at("2026-03-10T11:00"), 1, "head01", "复杂"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nameTheCaseNeverHadIsAMistake() {
        start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseClock.meet(caseNo, "intakedue", at("2026-03-10T10:00"), "clerk01", "已答复"));
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondFindsWhatTheFirstDid() throws Exception {
        start("completion", Term.workingDays(5), "2026-03-10T09:05");
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            caseClock.pause(caseNo, "completion", at("2026-03-11T10:00"), "head01", "鉴定");
            entityManager.flush();
            paused.countDown();
            await(second);
        }));
        await(paused);
        second.countDown();

        assertThatThrownBy(() -> caseClock.pause(caseNo, "completion", at("2026-03-11T10:00"), "head01", "鉴定"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.PAUSE_NOT_ALLOWED));
        first.get(1, TimeUnit.MINUTES);
        assertThat(kinds()).isEqualTo("START PAUSE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update deadline_entry set occurred_at = current_timestamp where deadline_id = ?",
                "update deadline_entry set ground = '' where deadline_id = ?",
                "delete from deadline_entry where deadline_id = ?"
            })
    void ledgerIsNeverChanged(String statement) {
        start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");
        long id = jdbc.sql("select id from deadline where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> jdbc.sql(statement).param(id).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never changed or deleted");
        assertThat(kinds()).isEqualTo("START");
    }

    @Test
    void threeStartsCostThreeBatchesOfInsertsThreeLooksAtTheRegisterAndTheCalendarOneShortQueryPerTransaction() {
        transaction.executeWithoutResult(status -> calendar.isLoaded(2026));

        int statements = transaction.execute(status -> {
            AtomicInteger executed = countStatements();
            start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");
            start("acknowledge", Term.workingDays(1), "2026-03-10T09:05");
            start("promisedReply", Term.at(at("2026-03-12T16:00")), "2026-03-10T09:05");
            calendar.isWithinOfficeHours(at("2026-03-12T16:00"));
            entityManager.flush();
            return executed.get();
        });

        // and the register is asked each time whether a list has to follow
        assertThat(statements).isEqualTo(1 + 3 + 3);
    }

    @Test
    void meetingCostsOneQueryAndOneBatchAndALookAtTheRegister() {
        start("intakeDue", Term.serviceDay(), "2026-03-10T09:05");

        int statements = transaction.execute(status -> {
            AtomicInteger executed = countStatements();
            caseClock.meet(caseNo, "intakeDue", at("2026-03-10T09:10"), "clerk01", "已答复");
            entityManager.flush();
            return executed.get();
        });

        assertThat(statements).isEqualTo(2 + 1);
    }

    private DeadlineView start(String name, Term term, String from) {
        return caseClock.start(caseNo, name, term, at(from), "clerk01", "登记");
    }

    private String kinds() {
        return String.join(
                " ",
                jdbc.sql("select e.kind from deadline_entry e join deadline d on d.id = e.deadline_id"
                                + " where d.case_no = ? order by d.id, e.entry_no")
                        .param(caseNo)
                        .query(String.class)
                        .list());
    }

    private AtomicInteger countStatements() {
        AtomicInteger executed = new AtomicInteger();
        entityManager.unwrap(Session.class).addEventListeners(new BaseSessionEventListener() {
            @Override
            public void jdbcExecuteStatementStart() {
                executed.incrementAndGet();
            }
        });
        return executed;
    }

    private static void await(CountDownLatch other) {
        try {
            assertThat(other.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
