package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the client was sent on to.
 *
 * @param contact address or phone of the department
 * @param escorted whether the client was accompanied there
 */
@Embeddable
record Guidance(
        @Column(name = "guided_to") String department,
        @Column(name = "guided_to_contact") String contact,
        @Column(name = "guidance_text") String text,
        @Column(name = "escorted") Boolean escorted) {}
