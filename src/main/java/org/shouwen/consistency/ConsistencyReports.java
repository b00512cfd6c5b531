package org.shouwen.consistency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwen.check.Contradiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Compares everything each night and when asked; keeps and logs what was found. */
@Service
public class ConsistencyReports {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyReports.class);

    private final ConsistencyCheck check;
    private final ReportTables tables;
    private final Clock clock;

    ConsistencyReports(ConsistencyCheck check, ReportTables tables, Clock clock) {
        this.check = check;
        this.tables = tables;
        this.clock = clock;
    }

    public Findings checkNow() {
        Findings findings = check.run();
        tables.add(findings);
        tell(findings);
        return findings;
    }

    /** Empty before the first. */
    public Optional<Findings> last() {
        return tables.last();
    }

    /** On one node. */
    @Scheduled(cron = "${shouwen.consistency.nightly}", zone = "${shouwen.zone}")
    void nightly() {
        if (tables.claim(LocalDate.now(clock))) {
            checkNow();
        }
    }

    private static void tell(Findings findings) {
        if (findings.contradictions().isEmpty()) {
            LOG.info("No contradiction in {} cases", findings.cases());
        } else {
            LOG.error(
                    "{} contradictions in {} cases: {}",
                    findings.contradictions().size(),
                    findings.cases(),
                    findings.contradictions().stream()
                            .limit(20)
                            .map(ConsistencyReports::shortly)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String shortly(Contradiction found) {
        return found.code() + " " + found.caseNo();
    }
}
