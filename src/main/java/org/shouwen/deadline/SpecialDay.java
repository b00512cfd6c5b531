package org.shouwen.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A day that differs from the week's rhythm, as the official arrangement lists it.
 *
 * @param working true for a make-up workday, false for a day off
 * @param name the holiday it belongs to
 */
@Embeddable
record SpecialDay(@Column(name = "special_date") LocalDate date, boolean working, String name) {}
