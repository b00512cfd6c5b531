package org.shouwen.complaint;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record of every complaint; lines are added and never changed. */
@Component
class ComplaintTimeline {

    private final ComplaintEvents events;
    private final Clock clock;

    ComplaintTimeline(ComplaintEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void enter(Complaint complaint, String actor, String event, String text) {
        events.save(new ComplaintEvent(complaint.number(), clock.instant(), actor, event, text));
    }

    List<ComplaintEvent> of(String complaintNo) {
        return events.findByComplaintNoOrderById(complaintNo);
    }
}
