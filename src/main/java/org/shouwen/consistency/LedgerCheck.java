package org.shouwen.consistency;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.LedgerLine.Entry;
import org.shouwen.check.Rule;
import org.springframework.stereotype.Component;

/** What is stored of a deadline for queries is what its ledger says. */
@Component
class LedgerCheck implements CaseCheck {

    private enum LedgerRule implements Rule {
        LEDGER_WITH_GAPS("期限台账的记录不完整"),
        LEDGER_GOES_ON("期限台账的先后不对:结束之后、暂停之中又有记录"),
        LEDGER_ELSEWHERE("期限的状态与台账不一致");

        private final String sentence;

        LedgerRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public List<LedgerRule> rules() {
        return List.of(LedgerRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.stream().flatMap(checked -> checked.deadlines().stream().flatMap(line -> check(checked, line)));
    }

    private static Stream<Contradiction> check(CheckedCase checked, LedgerLine line) {
        if (!isComplete(line)) {
            return found(checked, LedgerRule.LEDGER_WITH_GAPS, line);
        }
        String state = state(line.entries());
        if (state == null) {
            return found(checked, LedgerRule.LEDGER_GOES_ON, line);
        }
        Entry last = line.entries().get(line.entries().size() - 1);
        boolean ended = state.equals("MET") || state.equals("CANCELLED");
        boolean agrees = state.equals(line.state())
                && line.startedAt().equals(line.entries().get(0).at())
                && (ended
                        ? line.openName() == null && last.at().equals(line.endedAt())
                        : line.name().equals(line.openName()) && line.endedAt() == null);
        return agrees ? Stream.empty() : found(checked, LedgerRule.LEDGER_ELSEWHERE, line);
    }

    private static boolean isComplete(LedgerLine line) {
        List<Entry> entries = line.entries();
        return !entries.isEmpty()
                && entries.size() == line.entryCount()
                && entries.get(0).kind().equals("START")
                && IntStream.range(0, entries.size())
                        .allMatch(i -> entries.get(i).no() == i + 1);
    }

    /** What the entries make of it, one after the other; null where one cannot follow the one before. */
    private static String state(List<Entry> entries) {
        String state = "RUNNING";
        for (Entry entry : entries.subList(1, entries.size())) {
            state = after(state, entry.kind());
            if (state == null) {
                return null;
            }
        }
        return state;
    }

    private static String after(String state, String kind) {
        boolean open = state.equals("RUNNING") || state.equals("PAUSED");
        return switch (kind) {
            case "PAUSE" -> state.equals("RUNNING") ? "PAUSED" : null;
            case "RESUME" -> state.equals("PAUSED") ? "RUNNING" : null;
            case "EXTEND" -> open ? state : null;
            case "MET" -> open ? "MET" : null;
            case "CANCEL" -> open ? "CANCELLED" : null;
            default -> null;
        };
    }

    private static Stream<Contradiction> found(CheckedCase checked, LedgerRule rule, LedgerLine line) {
        return Stream.of(Contradiction.of(checked.number(), rule, line.name()));
    }
}
