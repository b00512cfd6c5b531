package org.shouwen.check;

import java.time.Instant;

/** A case as the register has it. */
public record RegisterLine(
        String kind,
        String parentNo,
        String status,
        String responsibleClerk,
        Instant registeredAt,
        Instant dueAt,
        Instant closedAt,
        Instant voidedAt) {}
