package org.shouwen.complaint;

import org.shouwen.mail.ConfidentialMail;
import org.springframework.stereotype.Component;

/** The mail of a complaint and of its papers bears its number. */
@Component
class ComplaintMail implements ConfidentialMail {

    @Override
    public boolean covers(String reference) {
        return ComplaintNumbers.isNamedIn(reference);
    }
}
