package org.shouwen.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

/** Tells operators that mail does not leave. */
@Component
class MailFigures implements MeterBinder {

    private final OutboxTables tables;

    MailFigures(OutboxTables tables) {
        this.tables = tables;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.mail.waiting",
                "Mails that have not left yet",
                () -> tables.count(MailState.WAITING));
        Figure.register(
                registry,
                "shouwen.mail.refused",
                "Mails that the mail server will not take",
                () -> tables.count(MailState.REFUSED));
    }
}
