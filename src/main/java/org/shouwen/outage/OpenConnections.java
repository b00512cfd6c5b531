package org.shouwen.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The connections beneath the pool, in use or not. On a server that hangs they would keep whoever uses them waiting until
 * their socket's time is up, which has to be long enough for the longest statement.
 */
@Component
class OpenConnections {

    private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

    private final Set<Connection> connections = Collections.newSetFromMap(new WeakHashMap<>());

    synchronized void add(Connection connection) {
        connections.add(connection);
    }

    /** Whoever waits for an answer on one of them gets an exception instead. */
    void breakAll() {
        for (Connection connection : taken()) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A connection could not be broken: {}", e.getSQLState());
            }
        }
    }

    private synchronized List<Connection> taken() {
        List<Connection> taken = List.copyOf(connections);
        connections.clear();
        return taken;
    }
}
