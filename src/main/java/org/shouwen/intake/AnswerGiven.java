package org.shouwen.intake;

/** An answer to everything the client asked; the form refuses a partial one (PARTIAL_REPLY). */
public record AnswerGiven(String text, String basis) {}
