package org.shouwen.consistency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouwen.check.Contradiction;
import org.shouwen.consistency.ConsistencyReports;
import org.shouwen.consistency.Findings;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/consistency")
@Tag(name = "consistency", description = "Whether register, ledger, timeline, reports, papers and engine agree")
class ConsistencyController {

    private final ConsistencyReports reports;
    private final Clock clock;

    ConsistencyController(ConsistencyReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** @param contradictions numbers, codes and sentences, never contents */
    record Report(OffsetDateTime at, int cases, List<Contradiction> contradictions) {}

    @PostMapping
    @Operation(summary = "Compares the records of all cases now")
    Report check() {
        return report(reports.checkNow());
    }

    @GetMapping
    @Operation(summary = "What the last comparison found")
    Report last() {
        return reports.last().map(this::report).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND, "尚未进行过一致性检查。"));
    }

    private Report report(Findings findings) {
        return new Report(
                findings.at().atZone(clock.getZone()).toOffsetDateTime(), findings.cases(), findings.contradictions());
    }
}
