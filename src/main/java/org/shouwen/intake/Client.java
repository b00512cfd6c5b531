package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * The person or unit served; every part may be unknown, since a question answered on the spot needs no name.
 *
 * @param unit 个人 where nothing else was said
 * @param phone in the one way phone numbers are written
 * @param email where an e-mail can be answered
 * @param address where a letter can be answered
 * @param agent who came in the client's place; null where the client came
 */
@Embeddable
public record Client(
        @Column(name = "client_name") String name,
        @Column(name = "client_unit") String unit,
        @Column(name = "client_phone") String phone,
        @Column(name = "client_id_type") String idType,
        @Column(name = "client_id_no") String idNo,
        @Column(name = "client_email") String email,
        @Column(name = "client_address") String address,
        @Embedded Agent agent) {

    public Client {
        name = PersonName.normal(name);
        idNo = IdDocument.normal(idNo);
    }

    /** Whether there is a name and a way to give an answer later. */
    boolean canBeReached() {
        return name != null && (phone != null || email != null || address != null);
    }

    /** This client with the identity document that was shown since. */
    Client identifiedBy(String newIdType, String newIdNo) {
        return newIdNo == null ? this : new Client(name, unit, phone, newIdType, newIdNo, email, address, agent);
    }

    /** This client with what has become known since. */
    Client with(String newName, String newUnit, String newPhone) {
        return new Client(
                newName == null ? name : newName,
                newUnit == null ? unit : newUnit,
                newPhone == null ? phone : newPhone,
                idType,
                idNo,
                email,
                address,
                agent);
    }
}
