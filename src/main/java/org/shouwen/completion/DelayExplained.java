package org.shouwen.completion;

import org.shouwen.document.DeliveryMethod;

/**
 * Why and for how long it takes longer, as the clerk enters it.
 *
 * @param method how the applicant is told
 */
public record DelayExplained(DelayReason code, String reason, int extraWorkingDays, DeliveryMethod method) {}
