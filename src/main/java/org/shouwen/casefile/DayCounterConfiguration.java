package org.shouwen.casefile;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

@Configuration
class DayCounterConfiguration {

    @Bean
    DayCounter dayCounter(DataSource dataSource, JdbcClient jdbc) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
        return switch (DatabaseDriver.fromProductName(product)) {
            case POSTGRESQL -> new PostgresqlDayCounter(jdbc);
            case H2 -> new H2DayCounter(jdbc);
            default -> throw new IllegalStateException("Shouwen runs on PostgreSQL and H2, not on " + product);
        };
    }
}
