package org.shouwen.document;

import java.time.LocalDate;

/**
 * How a paper was handed over or sent.
 *
 * @param signed whether the client signed for it; required in person
 * @param postedOn the date of posting; required by post
 * @param note such as a tracking number, the phone that was called or who took it; by e-mail the address where it is not
 *     the one the client left; may be null
 */
public record Delivery(DeliveryMethod method, boolean signed, LocalDate postedOn, String note) {

    public static Delivery inPerson(boolean signed) {
        return new Delivery(DeliveryMethod.IN_PERSON, signed, null, null);
    }

    public static Delivery byPost(LocalDate postedOn) {
        return new Delivery(DeliveryMethod.POST, false, postedOn, null);
    }

    /** By e-mail, SMS, phone or within the system. */
    public static Delivery by(DeliveryMethod method) {
        return new Delivery(method, false, null, null);
    }

    public Delivery noting(String newNote) {
        return new Delivery(method, signed, postedOn, newNote);
    }
}
