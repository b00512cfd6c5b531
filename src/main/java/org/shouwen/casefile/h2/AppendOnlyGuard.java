package org.shouwen.casefile.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to change or delete a row. H2 knows no trigger for TRUNCATE; PostgreSQL refuses that too. */
public final class AppendOnlyGuard implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The table is append-only", "23001");
    }
}
