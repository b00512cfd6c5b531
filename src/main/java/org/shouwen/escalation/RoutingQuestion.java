package org.shouwen.escalation;

/** What the decision table asks of a report. */
public record RoutingQuestion(EscalationReason reason, Severity severity, HeadState head) {}
