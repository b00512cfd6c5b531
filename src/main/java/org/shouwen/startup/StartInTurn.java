package org.shouwen.startup;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Outside production, where {@link ProductionStart} sees to it: nodes at one PostgreSQL start one at a time. */
class StartInTurn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(StartInTurn.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (environment.acceptsProfiles(Profiles.of("production")) || !url.startsWith("jdbc:postgresql:")) {
            return;
        }
        try {
            StartLock.hold(StartLock.connect(environment), context);
        } catch (SQLException e) {
            LOG.warn("No start lock, since the database does not answer: {}", e.getMessage());
        }
    }
}
