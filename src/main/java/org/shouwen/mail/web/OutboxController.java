package org.shouwen.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.shouwen.mail.Outbox;
import org.shouwen.mail.QueuedMail;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/mail")
@Tag(name = "mail", description = "Mail that has not left yet")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param served whether a mail server is configured; without one all mail waits */
    record Unsent(boolean served, List<QueuedMail> mails) {}

    @GetMapping
    Unsent unsent() {
        return new Unsent(outbox.isServed(), outbox.unsent());
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Has a mail sent that was refused, or sooner than it would be")
    void again(@PathVariable String id) {
        outbox.again(id);
    }
}
