package org.shouwen.complaint;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwen.complaint.IdentityTraces.Trace;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** Keeps what tells who complained out of every text that leaves the oversight office. */
@Component
class IdentityCheck {

    private final IdentityVault vault;
    private final Clearances clearances;
    private final SealingKey key;
    private final Clock clock;

    IdentityCheck(IdentityVault vault, Clearances clearances, SealingKey key, Clock clock) {
        this.vault = vault;
        this.clearances = clearances;
        this.key = key;
        this.clock = clock;
    }

    /** For texts of those who may know the identity; that it was hit is written down. */
    List<Violation> violations(String field, String label, String text, String complaintNo, String userId) {
        boolean cleared =
                clearances.existsByComplaintNoAndTextKeyAndClearedByNot(complaintNo, key.fingerprint(text), userId);
        List<Trace> traces = vault.forComparison(complaintNo)
                .map(identity -> IdentityTraces.in(text, identity, !cleared))
                .orElseGet(() -> IdentityTraces.numbersIn(text));
        if (!traces.isEmpty()) {
            vault.noteHit(complaintNo, userId);
        }
        return violations(field, label, traces);
    }

    /** For texts of those who must not learn who complained: a comparison with the identity would answer their guesses. */
    List<Violation> numbers(String field, String label, String text) {
        return violations(field, label, IdentityTraces.numbersIn(text));
    }

    /** The word only looks like the name: the same text is let through when somebody else submits it. */
    void clear(String complaintNo, String text, String reason, String userId) {
        clearances.save(new Clearance(complaintNo, key.fingerprint(text), userId, clock.instant(), reason));
    }

    private static List<Violation> violations(String field, String label, List<Trace> traces) {
        if (traces.isEmpty()) {
            return List.of();
        }
        String found = traces.stream().map(Trace::label).collect(Collectors.joining("、"));
        return List.of(new Violation(
                RefusalCode.IDENTITY_LEAK, field, "「%s」中含有可能暴露投诉人身份的内容(%s),请删去后再提交。".formatted(label, found)));
    }
}
