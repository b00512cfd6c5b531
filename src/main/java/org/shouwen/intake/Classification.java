package org.shouwen.intake;

/**
 * Whose matter it is.
 *
 * @param colleague user id of the one it belongs to; only for COLLEAGUE
 */
public record Classification(Jurisdiction jurisdiction, String colleague) {}
