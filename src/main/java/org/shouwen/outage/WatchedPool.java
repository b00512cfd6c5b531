package org.shouwen.outage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** A pool in which nobody waits for a database that is away: neither for a connection nor, later, on one. */
class WatchedPool extends HikariDataSource {

    private final DatabasePresence presence;
    private final Duration patience;

    WatchedPool(PhysicalConnections connections, DatabasePresence presence, Duration patience) {
        this.presence = presence;
        this.patience = patience;
        setDataSource(connections);
    }

    /** Waits in short turns, since nobody could be called back from a long one when the database goes away. */
    @Override
    public Connection getConnection() throws SQLException {
        long asked = System.nanoTime();
        while (true) {
            presence.require();
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException noneIsFree) {
                if (System.nanoTime() - asked > patience.toNanos()) {
                    throw noneIsFree;
                }
            }
        }
    }
}
