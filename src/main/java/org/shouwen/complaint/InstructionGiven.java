package org.shouwen.complaint;

import java.time.Instant;

/**
 * An instruction as it was entered.
 *
 * @param finalLimit until when the complainant is answered; required for a major complaint, ignored for others
 */
public record InstructionGiven(String text, String departmentCode, Instant noticeDueAt, Instant finalLimit) {}
