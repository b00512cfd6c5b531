package org.shouwen.intake;

/** What a clerk writes down for the colleague; all but the materials is mandatory. */
public record HandoverSheet(
        String matter, String clientName, String clientUnit, String clientPhone, String materials) {}
