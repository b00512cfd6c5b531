package org.shouwen.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has this node send what is in the outbox: at once after a commit, and again and again for what other nodes or earlier
 * attempts left. In a thread of its own, so that a slow mail server holds up nothing else. Does nothing without one.
 */
@Component
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(20);

    private final OutboxSender sender;
    private final ScheduledExecutorService thread;

    MailDispatch(
            MailSettings settings,
            ObjectProvider<JavaMailSender> smtp,
            OutboxTables tables,
            PlatformTransactionManager transactions,
            Clock clock) {
        if (!settings.isComplete()) {
            this.sender = null;
            this.thread = null;
            return;
        }
        MailServer server = new MailServer(smtp.getObject(), settings.from());
        this.sender = new OutboxSender(tables, new TransactionTemplate(transactions), server, clock);
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "mail"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (thread != null) {
            thread.scheduleWithFixedDelay(this::send, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @TransactionalEventListener(Outbox.Queued.class)
    void queued() {
        if (thread != null) {
            thread.execute(this::send);
        }
    }

    /** What goes wrong here must not end the thread. */
    private void send() {
        try {
            sender.sendDue();
        } catch (RuntimeException e) {
            LOG.warn(
                    "邮件发送中断,稍后重试 / sending mail broke off, it goes on later: {}",
                    e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread != null) {
            thread.shutdown();
            thread.awaitTermination(30, TimeUnit.SECONDS);
        }
    }
}
