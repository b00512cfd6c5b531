package org.shouwen.completion;

import org.shouwen.document.DeliveryMethod;

/**
 * How the client learns of the result.
 *
 * @param signed whether the client signed for it; required in person
 */
public record ResultDelivery(DeliveryMethod method, boolean signed) {}
