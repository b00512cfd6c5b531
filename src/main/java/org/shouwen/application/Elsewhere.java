package org.shouwen.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who deals with what this office does not. */
@Embeddable
public record Elsewhere(
        @Column(name = "guided_to") String department,
        @Column(name = "guided_to_contact") String contact,
        @Column(name = "guidance_text") String text) {}
