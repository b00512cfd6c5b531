package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What has to be known at once when many come over a labour dispute. */
@Embeddable
public record MassIncident(
        @Column(name = "incident_place") String place,
        @Column(name = "incident_people") Integer people,
        @Column(name = "incident_employer") String employer,
        @Column(name = "incident_demand") String demand) {}
