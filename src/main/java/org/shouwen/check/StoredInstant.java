package org.shouwen.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How an instant is read from our own tables. */
public final class StoredInstant {

    private StoredInstant() {}

    /** Null where the column is. */
    public static Instant of(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
