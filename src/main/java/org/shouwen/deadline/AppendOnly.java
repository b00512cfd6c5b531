package org.shouwen.deadline;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2 trigger that refuses every update and delete of a row; named in the migrations of append-only tables. */
public final class AppendOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        // integrity constraint violation, as the PostgreSQL trigger raises
        throw new SQLException("Rows of " + table + " are never changed or deleted", "23001");
    }
}
