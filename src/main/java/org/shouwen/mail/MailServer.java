package org.shouwen.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The SMTP server that takes our mail. */
class MailServer {

    private final JavaMailSender smtp;
    private final String from;

    MailServer(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    void send(OutboxTables.Outgoing outgoing) throws MailException {
        smtp.send(message(outgoing));
    }

    private MimeMessage message(OutboxTables.Outgoing outgoing) {
        MimeMessage message = smtp.createMimeMessage();
        Mail mail = outgoing.mail();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Message-ID", outgoing.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        return message;
    }
}
