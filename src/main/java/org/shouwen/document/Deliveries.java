package org.shouwen.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Records how papers were delivered, and since when they count as such. */
@Component
class Deliveries {

    private final DocumentTables tables;
    private final PaperMail mail;
    private final Clock clock;

    Deliveries(DocumentTables tables, PaperMail mail, Clock clock) {
        this.tables = tables;
        this.mail = mail;
        this.clock = clock;
    }

    Instant record(IssuedDocument document, Delivery delivery, String actor) {
        Instant deliveredAt =
                switch (delivery.method()) {
                    case IN_PERSON -> signed(delivery);
                    case POST -> posted(document, delivery.postedOn());
                    case EMAIL -> mailed(document, delivery.note());
                    case SMS, PHONE, INTERNAL -> clock.instant();
                };
        tables.addDelivery(document, delivery, deliveredAt, clock.instant(), actor);
        return deliveredAt;
    }

    private Instant signed(Delivery delivery) {
        if (!delivery.signed()) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "clientReceipt", "当面送达的文书须由服务对象签收,请勾选“服务对象签收”。");
        }
        return clock.instant();
    }

    /** The day of posting counts as a whole. */
    private Instant posted(IssuedDocument document, LocalDate postedOn) {
        if (postedOn == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "postedOn", "邮寄送达的文书须填写“交邮日期”。");
        }
        LocalDate issuedOn = LocalDate.ofInstant(document.issuedAt(), clock.getZone());
        if (postedOn.isBefore(issuedOn) || postedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "postedOn", "“交邮日期”不能早于文书出具之日,也不能晚于今天。");
        }
        Instant posted = postedOn.atStartOfDay(clock.getZone()).toInstant();
        return posted.isBefore(document.issuedAt()) ? document.issuedAt() : posted;
    }

    private Instant mailed(IssuedDocument document, String address) {
        mail.queue(
                document,
                address,
                tables.html(document.documentNo(), document.version()).orElseThrow());
        return clock.instant();
    }
}
