package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShouwenTest
class CaseRegisterTest {

    @Autowired
    CaseRegister register;

    @Autowired
    CaseEvents events;

    @Autowired
    ClientLookup lookup;

    @Autowired
    InstallationSecret secrets;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void openedCaseStandsInTheRegister() {
        Instant dueAt = Instant.parse("2026-03-10T09:30:00Z");

        String caseNo = register.open(TestCases.intake()
                .about("RS-001")
                .handledBy("clerk03")
                .due(dueAt)
                .build());

        CaseView file = register.find(caseNo);
        assertThat(caseNo).matches("ZX-\\d{8}-\\d{4}");
        assertThat(file.kind()).isEqualTo("TEST_INTAKE");
        assertThat(file.status()).isEqualTo("OPEN");
        assertThat(file.officeId()).isEqualTo("OF-01");
        assertThat(file.windowId()).isEqualTo("W1");
        assertThat(file.firstAskedClerk()).isEqualTo("clerk01");
        assertThat(file.responsibleClerk()).isEqualTo("clerk03");
        assertThat(file.item()).isEqualTo(new ItemRef("RS-001", 1, "城乡居民养老保险RS-001"));
        assertThat(file.receivedAt()).isEqualTo("2026-03-10T01:05:00Z");
        assertThat(file.registeredAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(file.dueAt()).isEqualTo(dueAt);
        assertThat(file.isClosed()).isFalse();
        assertThat(timeline(caseNo)).containsExactly("REGISTERED", "CLASSIFIED");
    }

    @Test
    void rolledBackCaseLeavesNothing() {
        String caseNo = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return register.open(TestCases.intake().build());
        });

        assertThat(timeline(caseNo)).isEmpty();
        assertRefused(RefusalCode.NOT_FOUND, () -> register.find(caseNo));
    }

    @Test
    void transferNamesFromToAndReasonAndKeepsTheFirstAskedClerk() {
        String caseNo = register.open(TestCases.intake().build());

        register.transferTo(caseNo, "clerk03", "head01", "属就业窗口职责");

        assertThat(register.find(caseNo).responsibleClerk()).isEqualTo("clerk03");
        assertThat(register.find(caseNo).firstAskedClerk()).isEqualTo("clerk01");
        CaseEvent last = last(caseNo);
        assertThat(last.event()).isEqualTo("TRANSFERRED");
        assertThat(last.actor()).isEqualTo("head01");
        assertThat(last.text()).isEqualTo("承办人由周虚一变更为郑虚三,原因:属就业窗口职责");
    }

    @Test
    void statusAndDueInstantFollowTheCase() {
        String caseNo = register.open(TestCases.intake().build());
        Instant dueAt = Instant.parse("2026-04-07T09:30:00Z");

        register.status(caseNo, "HANDED_OVER", "clerk01", "HANDED_OVER", "已转交相关窗口。");
        register.dueAt(caseNo, dueAt);

        assertThat(register.find(caseNo).status()).isEqualTo("HANDED_OVER");
        assertThat(register.find(caseNo).dueAt()).isEqualTo(dueAt);
        assertThat(last(caseNo).event()).isEqualTo("HANDED_OVER");
    }

    @Test
    void closedCaseTakesEntriesButNoChange() {
        String caseNo = register.open(TestCases.intake().build());
        register.close(caseNo, "ANSWERED", "clerk01", "ANSWERED", "已当场答复。");

        assertThat(register.find(caseNo).isClosed()).isTrue();
        assertThat(register.find(caseNo).status()).isEqualTo("ANSWERED");
        assertRefused(RefusalCode.CASE_CLOSED, () -> register.close(caseNo, "GUIDED", "clerk01", "GUIDED", "已引导。"));
        assertRefused(RefusalCode.CASE_CLOSED, () -> register.status(caseNo, "OPEN", "clerk01", "REOPENED", "重开。"));
        assertRefused(RefusalCode.CASE_CLOSED, () -> register.transferTo(caseNo, "clerk03", "head01", "调整"));
        assertRefused(RefusalCode.CASE_CLOSED, () -> register.dueAt(caseNo, null));

        register.record(caseNo, CaseEntry.SYSTEM, "CORRECTED", "更正登记内容。");
        assertThat(timeline(caseNo)).containsExactly("REGISTERED", "CLASSIFIED", "ANSWERED", "CORRECTED");
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsRefused() {
        String caseNo = register.open(TestCases.intake().build());
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    register.find(caseNo);
                    another.executeWithoutResult(
                            t -> register.close(caseNo, "ANSWERED", "clerk01", "ANSWERED", "已答复。"));
                    register.close(caseNo, "WITHDRAWN", "clerk01", "WITHDRAWN", "服务对象撤回。");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(timeline(caseNo)).containsExactly("REGISTERED", "CLASSIFIED", "ANSWERED");
    }

    @Test
    void casesCostFewStatements() {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        register.open(TestCases.intake().build());
        statistics.clear();

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            String caseNo = register.open(TestCases.intake().build());
            register.close(caseNo, "ANSWERED", "clerk01", "ANSWERED", "已当场答复。");
        });

        long inserts = 1 + 3;
        long fetchOfNewIds = 1;
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(inserts + 1 + fetchOfNewIds);
        statistics.setStatisticsEnabled(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_event set text = '改写' where case_no = ?",
                "delete from case_event where case_no = ?",
                "update case_file set first_asked_clerk = 'clerk02' where case_no = ?",
                "update case_file set case_no = 'ZX-20260101-9999' where case_no = ?",
                "delete from case_file where case_no = ?"
            })
    void databaseItselfRefusesToRewriteHistory(String sql) {
        String caseNo = register.open(TestCases.intake().build());

        assertThatThrownBy(() -> jdbc.sql(sql).params(caseNo).update()).isInstanceOf(DataAccessException.class);

        assertThat(timeline(caseNo)).containsExactly("REGISTERED", "CLASSIFIED");
        assertThat(register.find(caseNo).firstAskedClerk()).isEqualTo("clerk01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate table case_event", "truncate table case_file cascade"})
    void postgresqlRefusesToEmptyTheRegister(String sql) {
        assumeThat(TestDatabase.isPostgresql()).isTrue();

        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void otherColumnsOfACaseMayChange() {
        String caseNo = register.open(TestCases.intake().build());

        assertThat(jdbc.sql(
                                "update case_file set first_asked_clerk = first_asked_clerk, priority = 80 where case_no = ?")
                        .params(caseNo)
                        .update())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0515-5125936", "5125936", "０５１５５１２５９３６", "(0515) 512-5936转801"})
    void everyWayToWriteAPhoneLeadsToTheSameClient(String written) {
        assertThat(key(written)).isEqualTo(key("05155125936")).hasSize(64).doesNotContain("5125936");
        assertThat(key(written)).isNotEqualTo(key("5125937"));
    }

    @Test
    void nodesThatStartAtOnceShareOneSecret() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> start = () -> new InstallationSecret(jdbc).named("race");
            List<Future<byte[]>> started = nodes.invokeAll(Collections.nCopies(8, start));
            byte[] secret = secrets.named("race");
            assertThat(secret).hasSize(32);
            for (Future<byte[]> one : started) {
                assertThat(one.get()).isEqualTo(secret);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private String key(String phone) {
        return lookup.keyOf(PhoneNumber.parse(phone).orElseThrow());
    }

    private List<String> timeline(String caseNo) {
        return events.findByCaseNoOrderByHappenedAtAscIdAsc(caseNo).stream()
                .map(CaseEvent::event)
                .toList();
    }

    private CaseEvent last(String caseNo) {
        List<CaseEvent> all = events.findByCaseNoOrderByHappenedAtAscIdAsc(caseNo);
        return all.get(all.size() - 1);
    }

    private static void assertRefused(RefusalCode code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
