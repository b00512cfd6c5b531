package org.shouwen.check;

import java.time.Instant;

/** A line of a case's timeline. */
public record TimelineLine(String event, Instant at, String text) {}
