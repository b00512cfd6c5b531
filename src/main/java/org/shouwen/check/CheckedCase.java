package org.shouwen.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is on record about one case, apart from what only its feature knows.
 *
 * @param now the moment; not before the last line of its timeline, should the clock have been set back since
 * @param register null for a complaint, which the register does not know
 * @param deadlines in the order in which they were started
 * @param reports to supervisors
 * @param instances running ones whose business key is the number
 */
public record CheckedCase(
        String number,
        Instant now,
        RegisterLine register,
        List<LedgerLine> deadlines,
        List<TimelineLine> timeline,
        List<PaperLine> papers,
        List<ReportLine> reports,
        List<RunningInstance> instances) {

    public boolean isKind(String kind) {
        return register != null && register.kind().equals(kind);
    }

    public boolean isOpen() {
        return register != null && register.closedAt() == null;
    }

    public Stream<LedgerLine> deadlines(String name) {
        return deadlines.stream().filter(line -> line.name().equals(name));
    }

    public Stream<LedgerLine> open(String name) {
        return deadlines(name).filter(LedgerLine::isOpen);
    }

    public long count(String event) {
        return timeline.stream().filter(line -> line.event().equals(event)).count();
    }

    /** How many papers of the kind there are, each counted once whatever its versions. */
    public long papers(String kind) {
        return papers.stream()
                .filter(paper -> paper.kind().equals(kind))
                .map(PaperLine::documentNo)
                .distinct()
                .count();
    }

    public Stream<ReportLine> reports(String reason) {
        return reports.stream().filter(report -> report.reason().equals(reason));
    }

    public List<RunningInstance> instances(Collection<String> processes) {
        return instances.stream()
                .filter(instance -> processes.contains(instance.process()))
                .toList();
    }

    /** Whether one of these timers is due and has not fired yet, so that what follows from it is still to come. */
    public boolean awaits(Set<String> timers) {
        return instances.stream()
                .flatMap(instance -> instance.timers().stream())
                .anyMatch(timer -> timers.contains(timer.event()) && timer.isDue(now));
    }
}
