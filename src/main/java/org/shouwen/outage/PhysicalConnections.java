package org.shouwen.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Where the pool gets its connections. While the database is away they are not tried for: the pool would make ever longer
 * pauses between its attempts, and stand empty for a while when the database is back.
 */
class PhysicalConnections extends AbstractDataSource {

    private final DatabaseAddress address;
    private final DatabasePresence presence;
    private final OpenConnections open;

    PhysicalConnections(DatabaseAddress address, DatabasePresence presence, OpenConnections open) {
        this.address = address;
        this.presence = presence;
        this.open = open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            presence.awaitReturn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("The pool is being closed.", e);
        }
        Connection connection = address.connect();
        open.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** The pool's wish; how long a login may take stands among the settings of the driver. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
