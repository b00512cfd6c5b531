package org.shouwen.casefile.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** Refuses to change the first-asked clerk of a case. */
public final class FirstAskedClerkGuard extends TriggerAdapter {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String before = oldRow.getString("first_asked_clerk");
        if (!before.equals(newRow.getString("first_asked_clerk"))) {
            throw new SQLException("The first-asked clerk of a case never changes", "23001");
        }
    }
}
