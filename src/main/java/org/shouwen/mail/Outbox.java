package org.shouwen.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a mail is put with the case it belongs to, and where it is seen how far it has come. */
@Service
public class Outbox {

    private static final int MOST = 200;

    private final OutboxTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final MailSettings settings;
    private final ObjectProvider<ConfidentialMail> confidential;

    Outbox(
            OutboxTables tables,
            ApplicationEventPublisher events,
            Clock clock,
            MailSettings settings,
            ObjectProvider<ConfidentialMail> confidential) {
        this.tables = tables;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.confidential = confidential;
    }

    /** Put into the outbox and committed: somebody may send it. */
    record Queued() {}

    /**
     * Puts a mail into the outbox; it leaves after the caller's transaction has committed, and never if that rolls back.
     * The same reference goes to the same recipient once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        if (tables.holds(mail.reference(), mail.recipient())) {
            return;
        }
        String id = UUID.randomUUID().toString();
        tables.add(id, "<" + id + "@" + settings.domain() + ">", mail, clock.instant());
        events.publishEvent(new Queued());
    }

    /** Whether there is a mail server at all; without one mail waits. */
    public boolean isServed() {
        return settings.isComplete();
    }

    public List<QueuedMail> of(Collection<String> references) {
        return references.isEmpty() ? List.of() : tables.of(references);
    }

    /** What has not left yet, oldest first; of {@link ConfidentialMail} without the reference. */
    public List<QueuedMail> unsent() {
        return tables.unsent(MOST).stream()
                .map(mail -> confidential.stream().anyMatch(feature -> feature.covers(mail.reference()))
                        ? mail.withoutReference()
                        : mail)
                .toList();
    }

    /**
     * Has a mail sent that the server refused, or sooner than it would be.
     *
     * @throws Refusal NOT_FOUND when there is none, or it was sent
     */
    @Transactional
    public void again(String id) {
        if (!tables.again(id, clock.instant())) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "没有该待发邮件,或者已经发出。");
        }
        events.publishEvent(new Queued());
    }
}
