package org.shouwen.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwen.cache.Cached;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long steps may take where no law says it (A-06 …). A changed limit holds for deadlines started afterwards; on
 * other nodes after {@link Cached#STALE_AFTER} at the latest.
 */
@Service
public class Limits {

    private static final int LARGEST = 250;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cached<List<TimeLimit>> limits = new Cached<>(this::read);

    Limits(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @throws IllegalArgumentException when no migration defined a limit of that name */
    public int get(String name) {
        return all().stream()
                .filter(limit -> limit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no limit " + name))
                .amount();
    }

    public List<TimeLimit> all() {
        return limits.get();
    }

    /**
     * Changes amounts; limits that are not named stay. Call it outside a transaction.
     *
     * @throws Refusal FIELD_INVALID for an unknown name or an amount that is not 1 … 250; nothing is changed then
     */
    public void change(Map<String, Integer> amounts) {
        List<Violation> violations = new ArrayList<>();
        amounts.forEach((name, amount) -> {
            boolean known = all().stream().anyMatch(limit -> limit.name().equals(name));
            if (!known || amount == null || amount < 1 || amount > LARGEST) {
                violations.add(new Violation(
                        RefusalCode.FIELD_INVALID, name, "时限“%s”不存在,或数值不在 1 至 %d 之间。".formatted(name, LARGEST)));
            }
        });
        Refusal.throwIfAny(violations);
        transaction.executeWithoutResult(
                status -> amounts.forEach((name, amount) -> jdbc.sql("update time_limit set amount = ? where name = ?")
                        .params(amount, name)
                        .update()));
        limits.forget();
    }

    private List<TimeLimit> read() {
        return jdbc.sql("select name, amount, unit, label, assumption from time_limit order by name")
                .query((row, i) -> new TimeLimit(
                        row.getString("name"),
                        row.getInt("amount"),
                        row.getString("unit"),
                        row.getString("label"),
                        row.getString("assumption")))
                .list();
    }
}
