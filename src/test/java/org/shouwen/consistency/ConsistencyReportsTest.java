package org.shouwen.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.check.Contradiction;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a comparison found is kept, and each night is one node's work. */
@ShouwenTest
class ConsistencyReportsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    ConsistencyReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNightIsWorkedOnce() {
        time.is("2026-03-14T02:30");
        long before = kept();

        reports.nightly();
        reports.nightly();

        assertThat(kept()).isEqualTo(before + 1);
        assertThat(reports.last()).map(Findings::at).contains(time.at("2026-03-14T02:30"));
    }

    @Test
    void theLastReportNamesWhatWasFound() {
        time.is("2026-03-14T03:00");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into day_counter (prefix, counted_on, last_number) values ('ZX', date '2001-01-01', 1)")
                    .update();

            Findings found = reports.checkNow();

            assertThat(found.contradictions()).anySatisfy(contradiction -> assertThat(contradiction.caseNo())
                    .isEqualTo("ZX-20010101"));
            Findings last = reports.last().orElseThrow();
            assertThat(last.at()).isEqualTo(found.at());
            assertThat(last.cases()).isEqualTo(found.cases());
            // of very many the first are kept
            assertThat(found.contradictions()).startsWith(last.contradictions().toArray(Contradiction[]::new));
            assertThat(last.contradictions()).extracting(Contradiction::caseNo).contains("ZX-20010101");
        });
    }

    private long kept() {
        return jdbc.sql("select count(*) from consistency_report")
                .query(Long.class)
                .single();
    }
}
