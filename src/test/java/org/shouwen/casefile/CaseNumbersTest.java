package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShouwenTest
class CaseNumbersTest {

    private static final int THREADS = 40;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSourceProperties database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void numberNamesPrefixAndDay() {
        String day = LocalDate.now(clock).toString().replace("-", "");

        assertThat(take("N1")).isEqualTo("N1-" + day + "-0001");
        assertThat(take("N1")).isEqualTo("N1-" + day + "-0002");
        assertThat(take("N2")).isEqualTo("N2-" + day + "-0001");
    }

    @Test
    void fortyThreadsGetFortyNumbersWithoutGap() throws Exception {
        List<String> taken = race(i -> take("N3"));

        assertThat(taken).hasSize(THREADS);
        assertGapFree(taken);
    }

    @Test
    void rolledBackRegistrationLeavesNoGap() throws Exception {
        List<String> taken = race(i -> takeOn(transactions, numbers, "N4", i % 4 == 0));

        assertThat(taken).hasSize(THREADS * 3 / 4);
        assertGapFree(taken);
    }

    @Test
    void twoNodesOfOneDatabaseShareOneSeries() throws Exception {
        try (HikariDataSource poolOfOtherNode = new HikariDataSource()) {
            poolOfOtherNode.setJdbcUrl(database.determineUrl());
            poolOfOtherNode.setUsername(database.determineUsername());
            poolOfOtherNode.setPassword(database.determinePassword());
            var otherNode = new CaseNumbers(
                    new DayCounterConfiguration().dayCounter(poolOfOtherNode, JdbcClient.create(poolOfOtherNode)),
                    clock);
            var transactionsOfOtherNode = new JdbcTransactionManager(poolOfOtherNode);

            List<String> taken = race(i -> i % 2 == 0
                    ? takeOn(transactions, numbers, "N5", i % 4 == 0)
                    : takeOn(transactionsOfOtherNode, otherNode, "N5", i % 5 == 0));

            assertThat(taken).hasSize(THREADS - 10 - 4);
            assertGapFree(taken);
        }
    }

    @Test
    void numberTenThousandHasFiveDigits() {
        jdbc.sql("insert into day_counter (prefix, counted_on, last_number) values ('N6', ?, 9999)")
                .params(LocalDate.now(clock))
                .update();

        assertThat(take("N6")).endsWith("-10000");
    }

    @Test
    void numberOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> numbers.next("N7")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String take(String prefix) {
        return takeOn(transactions, numbers, prefix, false);
    }

    private static String takeOn(
            PlatformTransactionManager node, CaseNumbers numbers, String prefix, boolean thenRollBack) {
        return new TransactionTemplate(node).execute(transaction -> {
            String number = numbers.next(prefix);
            if (thenRollBack) {
                transaction.setRollbackOnly();
                return null;
            }
            return number;
        });
    }

    private static List<String> race(IntFunction<String> registration) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int nr = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return registration.apply(nr);
                }));
            }
            start.countDown();
            List<String> taken = new ArrayList<>();
            for (Future<String> one : running) {
                taken.add(one.get());
            }
            return taken.stream().filter(Objects::nonNull).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertGapFree(List<String> taken) {
        assertThat(taken)
                .extracting(number -> Integer.valueOf(number.substring(12)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, taken.size()).boxed().toList());
    }
}
