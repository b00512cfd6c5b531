package org.shouwen.complaint;

/**
 * A report as it was entered.
 *
 * @param attachments what is handed in on paper beside it; null for nothing
 */
public record ReportGiven(
        String findings, Conclusion conclusion, String measures, String rectification, String attachments) {}
