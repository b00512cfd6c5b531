package org.shouwen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Senders of two nodes on one outbox, with a mail server that comes and goes. */
@ShouwenTest
class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTables tables;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final String client = UUID.randomUUID() + "@client.example";
    private TransactionTemplate transaction;

    @BeforeEach
    void setClock() {
        time.is("2026-03-10T09:20");
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void leaveNothingToSend() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
        time.is("2026-04-10T09:00");
        node(server()).sendDue();
    }

    @Test
    void aMailLeavesAfterItsCaseHasCommitted() throws Exception {
        transaction.executeWithoutResult(status -> {
            outbox.queue(mail("GZ-1/1"));
            assertThat(received()).isEmpty();
        });
        node(server()).sendDue();

        MimeMessage sent = received().get(0);
        assertThat(sent.getSubject()).isEqualTo("【样例镇人社所】一次性告知书 GZ-1/1");
        assertThat(sent.getFrom()[0].toString()).isEqualTo("office@shouwen.example");
        assertThat(sent.getMessageID()).matches("<[0-9a-f-]{36}@.+>");
        assertThat(state("GZ-1/1").state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aCaseThatRollsBackSendsNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(mail("GZ-2/1"));
            status.setRollbackOnly();
        });
        node(server()).sendDue();
        assertThat(received()).isEmpty();
    }

    @Test
    void onePaperIsOneMailHoweverOftenItsJobIsRetried() {
        queue("GZ-3/1");
        queue("GZ-3/1");
        node(server()).sendDue();
        queue("GZ-3/1");
        node(server()).sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aDeadServerDelaysTheMailEachTimeLongerAndLosesNothing() {
        JavaMailSenderImpl smtp = smtp();
        OutboxSender node = node(new MailServer(smtp, "office@shouwen.example"));
        SMTP.stop();
        queue("GZ-4/1");
        node.sendDue();
        assertThat(state("GZ-4/1"))
                .extracting(QueuedMail::state, QueuedMail::attempts, QueuedMail::problem, QueuedMail::nextAttemptAt)
                .containsExactly(MailState.WAITING, 1, "连接邮件服务器失败", time.at("2026-03-10T09:21"));
        node.sendDue();
        assertThat(state("GZ-4/1").attempts()).as("not due yet").isEqualTo(1);
        time.is("2026-03-10T09:21");
        node.sendDue();
        assertThat(state("GZ-4/1").nextAttemptAt()).isEqualTo(time.at("2026-03-10T09:23"));

        SMTP.start();
        smtp.setPort(SMTP.getSmtp().getPort());
        time.is("2026-03-10T09:23");
        node.sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void theDelayDoublesUpToAnHour() {
        assertThat(IntStream.of(0, 1, 2, 5, 6, 1000).mapToObj(OutboxSender::delay))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void whoeverDiesBetweenSendingAndMarkingHasTheMailSentAgainUnderTheSameMessageId() throws Exception {
        queue("GZ-5/1");
        assertThatThrownBy(() -> node(new MailServer(smtp(), "office@shouwen.example") {
                            @Override
                            void send(OutboxTables.Outgoing outgoing) {
                                super.send(outgoing);
                                if (outgoing.mail().recipient().equals(client)) {
                                    throw new Killed();
                                }
                            }
                        })
                        .sendDue())
                .isInstanceOf(Killed.class);
        assertThat(state("GZ-5/1").state()).isEqualTo(MailState.WAITING);

        node(server()).sendDue();
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(state("GZ-5/1").state()).isEqualTo(MailState.SENT);
    }

    @Test
    void twoNodesThatSendAtOnceSendEachMailOnce() throws Exception {
        List<String> references =
                IntStream.range(0, 40).mapToObj(i -> "GZ-6-" + i + "/1").toList();
        references.forEach(this::queue);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<? extends Future<?>> running = IntStream.range(0, 4)
                .mapToObj(i -> nodes.submit(() -> {
                    together.await();
                    node(server()).sendDue();
                    return null;
                }))
                .toList();
        together.countDown();
        for (Future<?> node : running) {
            node.get();
        }
        nodes.shutdown();

        assertThat(received()).hasSize(40);
        Set<String> ids = received().stream().map(OutboxTest::messageId).collect(Collectors.toSet());
        assertThat(ids).hasSize(40);
    }

    @Test
    void aNodeFinishesWhatItSendsBeforeItStops() throws Exception {
        queue("GZ-9/1");
        MailDispatch node = new MailDispatch(
                new MailSettings("127.0.0.1", "office@shouwen.example"),
                new StaticListableBeanFactory(Map.of("smtp", smtp())).getBeanProvider(JavaMailSender.class),
                tables,
                transactions,
                clock);
        node.queued();
        node.stop();
        assertThat(received()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsShownToOperatorsAndTriedNoMore() {
        String reference = "GZ-7/1";
        transaction.executeWithoutResult(status ->
                outbox.queue(new Mail(reference, "not an address " + UUID.randomUUID(), "主题", "正文", "<p>正文</p>")));
        node(server()).sendDue();
        assertThat(state(reference))
                .extracting(QueuedMail::state, QueuedMail::problem)
                .containsExactly(MailState.REFUSED, "收件地址无效");

        var shown = new Caller(port, "admin").get("/api/admin/mail").ok();
        assertThat(shown.path("served").asBoolean()).isFalse();
        assertThat(shown.path("mails").findValuesAsText("reference")).contains(reference);
        assertThat(shown.toString()).doesNotContain("not an address");
        assertThat(new Caller(port, "clerk01").get("/api/admin/mail").status()).isEqualTo(403);
    }

    @Test
    void theMailOfAComplaintIsShownWithoutItsNumber() {
        String complaint = "TS-2026-00000007";
        for (String reference : List.of(complaint + "/discipline", "TD-" + complaint + "/1")) {
            transaction.executeWithoutResult(status ->
                    outbox.queue(new Mail(reference, "no address " + UUID.randomUUID(), "主题", "正文", "<p>正文</p>")));
        }

        for (String operator : List.of("adm01", "admin")) {
            var shown = new Caller(port, operator).get("/api/admin/mail").ok();
            assertThat(shown.toString()).doesNotContain(complaint);
            assertThat(shown.path("mails").findValues("reference")).anyMatch(JsonNode::isNull);
        }
    }

    @Test
    void anOperatorHasARefusedMailTriedAgain() {
        String reference = "GZ-8/1";
        transaction.executeWithoutResult(status ->
                outbox.queue(new Mail(reference, "no address " + UUID.randomUUID(), "主题", "正文", "<p>正文</p>")));
        node(server()).sendDue();
        String again = "/api/admin/mail/" + state(reference).id() + "/again";
        assertThat(new Caller(port, "admin").post(again, null).status()).isEqualTo(204);
        assertThat(state(reference).state()).isEqualTo(MailState.WAITING);
        assertThat(new Caller(port, "admin")
                        .post("/api/admin/mail/unknown/again", null)
                        .status())
                .isEqualTo(404);
    }

    private void queue(String reference) {
        transaction.executeWithoutResult(status -> outbox.queue(mail(reference)));
    }

    private Mail mail(String reference) {
        return new Mail(reference, client, "【样例镇人社所】一次性告知书 " + reference, "您好!", "<p>您好!</p>");
    }

    private QueuedMail state(String reference) {
        List<QueuedMail> found = outbox.of(List.of(reference));
        return found.get(found.size() - 1);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(message -> recipient(message).equals(client))
                .toList();
    }

    private OutboxSender node(MailServer server) {
        return new OutboxSender(tables, transaction, server, clock);
    }

    private MailServer server() {
        return new MailServer(smtp(), "office@shouwen.example");
    }

    private JavaMailSenderImpl smtp() {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(SMTP.getSmtp().getPort());
        return smtp;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not caught by anything, as nothing catches a node that is killed. */
    private static final class Killed extends Error {}
}
