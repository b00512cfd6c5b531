package org.shouwen.outage;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database again and again whether it is there, in a thread and over a connection of its own, so that nobody
 * else has to wait to learn that it is not. Says once when it is gone and once when it is back.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    /** The shortest time that the driver knows for a new connection. */
    private static final long SECONDS_TO_CONNECT = 1;

    private final DatabaseAddress address;
    private final DatabasePresence presence;
    private final OpenConnections open;
    private final DatabaseSettings settings;

    private ScheduledExecutorService thread;
    private Connection connection;
    private long goneSince;

    DatabaseWatch(DatabaseAddress address, DatabasePresence presence, OpenConnections open, DatabaseSettings settings) {
        this.address = address;
        this.presence = presence;
        this.open = open;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "database-watch"));
        thread.scheduleWithFixedDelay(this::look, 0, settings.askEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
        disconnect();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            ask();
            back();
        } catch (SQLException e) {
            disconnect();
            if (e.getCause() instanceof SocketTimeoutException) {
                gone();
            }
            lookAgain();
        }
    }

    /** It may be that one connection alone is lost; what others are doing is not broken off before that is clear. */
    private void lookAgain() {
        try {
            ask();
            back();
        } catch (SQLException e) {
            disconnect();
            gone();
            open.breakAll();
        }
    }

    private void ask() throws SQLException {
        if (connection == null) {
            connection = address.connectWithin(SECONDS_TO_CONNECT);
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(settings.answerWithin().toMillis()));
        }
        try (Statement question = connection.createStatement()) {
            question.execute("select 1");
        }
    }

    private void gone() {
        if (presence.gone()) {
            goneSince = System.nanoTime();
            LOG.warn("数据库不可用,请求以 503 答复 / the database is away, requests are answered 503");
        }
    }

    private void back() {
        if (presence.back()) {
            Duration outage = Duration.ofNanos(System.nanoTime() - goneSince);
            LOG.warn("数据库恢复,中断 {} 秒 / the database is back after {} s", outage.toSeconds(), outage.toSeconds());
        }
    }

    private void disconnect() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection of the watch did not close: {}", e.getSQLState());
        }
        connection = null;
    }
}
