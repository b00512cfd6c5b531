package org.shouwen.intake;

/**
 * What a form says of an application that the client hands in.
 *
 * @param itemCode null for the item that the intake is about
 */
public record ApplicationGiven(String itemCode, Applicant applicant) {}
