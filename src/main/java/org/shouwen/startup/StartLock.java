package org.shouwen.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lets one node start at a time. What a start brings into the database (tables of the engine, administrator, grants,
 * models, calendar, the demo's roster) is checked first and written afterwards, which two nodes must not do at once. The lock lives and
 * dies with a connection of its own, so that a node that is killed leaves none behind.
 */
final class StartLock {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** "SHOUWEN" in ASCII; advisory locks of PostgreSQL are known by a number. */
    private static final long NUMBER = 0x53484F5557454EL;

    private static final String SECONDS_TO_LOG_IN = "10";

    private final Connection connection;

    private StartLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * To the database of the settings, for {@link #hold}.
     *
     * @throws SQLException when it does not answer, after ten seconds at the latest
     */
    static Connection connect(ConfigurableEnvironment settings) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        // a server that hangs takes the connection and says nothing; later on, the lock may be waited for at length
        login.setProperty("loginTimeout", SECONDS_TO_LOG_IN);
        return DriverManager.getConnection(settings.getRequiredProperty("spring.datasource.url"), login);
    }

    /** Takes it as {@link #take} does, until the application is ready or does not get as far. */
    static void hold(Connection connection, ConfigurableApplicationContext context) throws SQLException {
        StartLock lock = take(connection);
        context.addApplicationListener((ApplicationEvent event) -> {
            if (event instanceof ApplicationReadyEvent
                    || event instanceof ApplicationFailedEvent
                    || event instanceof ContextClosedEvent) {
                lock.release();
            }
        });
    }

    /** Waits while another node is starting; from now on the connection is the lock's, to close it also when this fails. */
    static StartLock take(Connection connection) throws SQLException {
        StartLock lock = new StartLock(connection);
        try {
            lock.waitForTurn();
            return lock;
        } catch (SQLException e) {
            lock.release();
            throw e;
        }
    }

    private void waitForTurn() throws SQLException {
        if (tryToLock()) {
            return;
        }
        LOG.info("另一节点正在启动,请稍候 / another node is starting, waiting for it");
        try (PreparedStatement wait = connection.prepareStatement("select pg_advisory_lock(?)")) {
            wait.setLong(1, NUMBER);
            wait.execute();
        }
    }

    private boolean tryToLock() throws SQLException {
        try (PreparedStatement attempt = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            attempt.setLong(1, NUMBER);
            try (ResultSet locked = attempt.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    /** Does nothing when it is released already. */
    void release() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The connection of the start lock did not close: {}", e.getSQLState());
        }
    }
}
