package org.shouwen.turn;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Two acts got in each other's way, and nothing of the one that failed was stored: a row changed under it, a unique key
 * was taken, it waited too long for a lock or in a circle. The one place that knows such a failure by its signs.
 */
@Component
public class Conflicts {

    /**
     * Serialization failure, deadlock and lock timeout, violated unique and foreign keys (a row was added to what another
     * transaction removed); of PostgreSQL and of H2.
     */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "23505", "23503", "23506");

    private static final String BROKEN_RULE = "23";

    private final List<ConflictSign> signs;

    Conflicts(List<ConflictSign> signs) {
        this.signs = signs;
    }

    /** Whether the failure or one of its causes is a conflict. */
    public boolean areBehind(Throwable failure) {
        return isOrHas(failure, this::isSaidBy);
    }

    /** Whether a key is behind it that was taken, or a row that is no longer there: what may fail each time it is tried. */
    public boolean mayLastBehind(Throwable failure) {
        return isOrHas(
                failure,
                cause -> cause instanceof SQLException database
                        && database.getSQLState() != null
                        && database.getSQLState().startsWith(BROKEN_RULE));
    }

    private static boolean isOrHas(Throwable failure, Predicate<Throwable> sign) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(sign);
    }

    private boolean isSaidBy(Throwable cause) {
        return cause instanceof ConcurrencyFailureException
                || cause instanceof SQLException database
                        && database.getSQLState() != null
                        && SQL_STATES.contains(database.getSQLState())
                || signs.stream().anyMatch(sign -> sign.isSaidBy(cause));
    }
}
