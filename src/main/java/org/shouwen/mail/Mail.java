package org.shouwen.mail;

/**
 * A mail to one person.
 *
 * @param reference what is sent, unique per recipient, e.g. a paper's number and version
 * @param subject without personal data: it is shown on lock screens and kept in logs of mail servers
 * @param text for programs that show no HTML
 */
public record Mail(String reference, String recipient, String subject, String text, String html) {}
