package org.shouwen.consistency;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares everything that is on record. It sees one moment and waits for nobody, so it may run while people work. What a
 * timer that is due has still to do is not missing yet; a timer that has waited too long is itself found.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ConsistencyCheck {

    private static final int PAGE = 500;

    private final FactTables facts;
    private final List<CaseCheck> checks;
    private final List<WholeCheck> wholes;
    private final Clock clock;

    ConsistencyCheck(FactTables facts, List<CaseCheck> checks, List<WholeCheck> wholes, Clock clock) {
        this.facts = facts;
        this.checks = checks;
        this.wholes = wholes;
        this.clock = clock;
    }

    /** Everything. */
    public Findings run() {
        Instant now = clock.instant();
        List<Contradiction> found = new ArrayList<>();
        wholes.forEach(check -> check.check(now).forEach(found::add));
        int cases = 0;
        List<String> page = facts.numbersAfter("", PAGE);
        while (!page.isEmpty()) {
            found.addAll(check(page, now));
            cases += page.size();
            page = facts.numbersAfter(page.get(page.size() - 1), PAGE);
        }
        return new Findings(now, cases, List.copyOf(found));
    }

    /** All that is looked after. */
    public List<Rule> rules() {
        return Stream.concat(
                        checks.stream().<Rule>flatMap(check -> check.rules().stream()),
                        wholes.stream().<Rule>flatMap(check -> check.rules().stream()))
                .toList();
    }

    /** What the records of these cases and complaints say; of each by itself. */
    List<Contradiction> check(Collection<String> numbers, Instant now) {
        var page = facts.read(numbers, now);
        return checks.stream().flatMap(check -> check.check(page)).toList();
    }
}
