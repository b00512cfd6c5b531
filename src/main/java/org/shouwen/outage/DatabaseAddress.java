package org.shouwen.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.stereotype.Component;

/** Opens connections to the one database of the installation, without a pool. */
@Component
class DatabaseAddress {

    private final String url;
    private final Properties settings = new Properties();
    private final boolean postgresql;

    DatabaseAddress(DataSourceProperties database, DatabaseSettings patience) {
        this.url = database.determineUrl();
        this.postgresql = DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.POSTGRESQL;
        if (postgresql) {
            settings.putAll(patience.postgresql());
        }
        putIfKnown("user", database.determineUsername());
        putIfKnown("password", database.determinePassword());
    }

    private void putIfKnown(String name, String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, settings);
    }

    /** A connection that gives up soon: a server that hangs takes the connection and says nothing. */
    Connection connectWithin(long seconds) throws SQLException {
        Properties impatient = new Properties();
        impatient.putAll(settings);
        if (postgresql) {
            String limit = String.valueOf(seconds);
            impatient.putAll(Map.of("connectTimeout", limit, "socketTimeout", limit, "loginTimeout", limit));
        }
        return DriverManager.getConnection(url, impatient);
    }
}
