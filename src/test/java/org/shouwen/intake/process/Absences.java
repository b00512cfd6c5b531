package org.shouwen.intake.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwen.testing.Caller;

/** The absences of the roster, as the system administrator keeps them; put back as they were. */
record Absences(int port) {

    private static final String ROSTER = "/api/admin/staff";

    /** All through March 2026. */
    void duringTripOf(String userId, Runnable work) {
        Caller admin = new Caller(port, "admin");
        JsonNode before = admin.get(ROSTER).ok();
        ObjectNode changed = before.deepCopy();
        ((ArrayNode) changed.path("absences"))
                .addObject()
                .put("userId", userId)
                .put("kind", "BUSINESS_TRIP")
                .put("from", "2026-03-01T00:00:00Z")
                .put("until", "2026-04-01T00:00:00Z")
                .put("note", "县里开会");
        admin.put(ROSTER, changed).ok();
        try {
            work.run();
        } finally {
            admin.put(ROSTER, before).ok();
        }
    }
}
