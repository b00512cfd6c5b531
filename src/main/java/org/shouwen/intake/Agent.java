package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Somebody who comes in the client's place (代办人).
 *
 * @param relation to the client, e.g. 子女
 * @param idType null where no document was shown
 * @param idNo null where no document was shown
 */
@Embeddable
public record Agent(
        @Column(name = "agent_name") String name,
        @Column(name = "agent_relation") String relation,
        @Column(name = "agent_id_type") String idType,
        @Column(name = "agent_id_no") String idNo) {

    public Agent {
        name = PersonName.normal(name);
        idNo = IdDocument.normal(idNo);
    }
}
