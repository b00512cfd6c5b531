package org.shouwen.complaint;

import java.time.Instant;

/**
 * A complaint that was registered just now: all that its process learns of it.
 *
 * @param id opaque
 */
public record NewComplaint(String id, String number, ComplaintForm form, boolean anonymous, Instant receivedAt) {

    static NewComplaint of(Complaint complaint) {
        Facts facts = complaint.facts();
        return new NewComplaint(
                complaint.id(), complaint.number(), facts.form(), facts.anonymous(), facts.receivedAt());
    }
}
