package org.shouwen.outage;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part {@code db} of the health, in place of Spring Boot's, which waits for a connection before it answers. */
@Component
class DbHealthIndicator implements HealthIndicator {

    private final DatabasePresence presence;

    DbHealthIndicator(DatabasePresence presence) {
        this.presence = presence;
    }

    @Override
    public Health health() {
        return presence.isAway() ? Health.down().build() : Health.up().build();
    }
}
