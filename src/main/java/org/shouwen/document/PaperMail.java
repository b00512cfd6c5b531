package org.shouwen.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseClient;
import org.shouwen.mail.Mail;
import org.shouwen.mail.MailState;
import org.shouwen.mail.Outbox;
import org.shouwen.mail.QueuedMail;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Papers by e-mail: each version once to each address. */
@Component
class PaperMail {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

    private static final String TEXT = """
            %s:

            您好!我们已出具“%s”(编号%s),内容见本邮件的网页格式正文,请您查阅并保存。
            如有疑问,请与我们联系。谢谢!

            %s
            %s
            投诉电话:%s
            """;

    private final Outbox outbox;
    private final Letterhead letterhead;

    PaperMail(Outbox outbox, Letterhead letterhead) {
        this.outbox = outbox;
        this.letterhead = letterhead;
    }

    /**
     * @param given the address the clerk was told; null for the one the client left
     * @throws Refusal CONTACT_REQUIRED when no e-mail address is known, FIELD_INVALID when the one given is none
     */
    void queue(IssuedDocument document, String given, String html) {
        Optional<CaseClient> client = letterhead.client(document);
        String address = address(given, client.map(CaseClient::email).orElse(null));
        Map<String, String> head =
                letterhead.of(document, client.map(CaseClient::name).orElse("服务对象"));
        String title = document.kind().title();
        outbox.queue(new Mail(
                reference(document),
                address,
                "【%s】%s %s".formatted(head.get("officeName"), title, document.documentNo()),
                TEXT.formatted(
                        head.get("clientName"),
                        title,
                        document.documentNo(),
                        head.get("officeName"),
                        head.get("officePhone"),
                        head.get("complaintPhone")),
                html));
    }

    private static String address(String given, String known) {
        if (given != null && !given.isBlank()) {
            String address = given.strip();
            if (!ADDRESS.matcher(address).matches()) {
                throw Refusal.of(RefusalCode.FIELD_INVALID, "deliveredTo", "以电子邮件送达的,请填写正确的电子邮箱。");
            }
            return address;
        }
        if (known == null) {
            throw Refusal.of(RefusalCode.CONTACT_REQUIRED, "deliveryMethod", "服务对象没有登记电子邮箱,请另选送达方式,或者先登记电子邮箱。");
        }
        return known;
    }

    /** How far the mail of each paper has come, by {@link #reference}; only of those that were mailed. */
    Map<String, String> states(List<IssuedDocument> documents) {
        return outbox.of(documents.stream().map(PaperMail::reference).toList()).stream()
                .collect(Collectors.toMap(QueuedMail::reference, this::state, (first, again) -> again));
    }

    static String reference(IssuedDocument document) {
        return document.documentNo() + "/" + document.version();
    }

    private String state(QueuedMail mail) {
        if (mail.state() == MailState.SENT) {
            return "已发出";
        }
        if (mail.state() == MailState.REFUSED) {
            return "未能发出:" + mail.problem();
        }
        if (!outbox.isServed()) {
            return "待发送:未配置邮件服务器";
        }
        return mail.problem() == null ? "待发送" : "待发送:" + mail.problem();
    }
}
