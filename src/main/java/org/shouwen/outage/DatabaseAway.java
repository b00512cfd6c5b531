package org.shouwen.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The one place that decides whether a failure comes of a database that is away, whatever is wrapped around it. */
public final class DatabaseAway {

    public static final String SENTENCE = "系统暂时不可用，请稍候再试。";

    /** For the header {@code Retry-After}: a restart takes some seconds. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /** Classes of SQLState: connection lost; too many connections or no room; ended by the administrator; disk. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** Ended by an administrator or a crash, or starting up; of the same class a statement may be cancelled. */
    private static final String SERVER_LEAVES = "57P0";

    /** H2: connection broken, database closed, closed while asked. */
    private static final Set<String> OF_H2 = Set.of("90067", "90098", "90121");

    /** What the pool says of a connection that it has given up, without a state. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseAway() {}

    public static boolean isSaidBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    public static Refusal refusal() {
        return Refusal.of(RefusalCode.SYSTEM_UNAVAILABLE, SENTENCE);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof JDBCConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException e && isOne(e);
    }

    private static boolean isOne(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return GIVEN_UP.equals(e.getMessage());
        }
        return state.length() == 5
                && (CLASSES.contains(state.substring(0, 2))
                        || state.startsWith(SERVER_LEAVES)
                        || OF_H2.contains(state));
    }
}
