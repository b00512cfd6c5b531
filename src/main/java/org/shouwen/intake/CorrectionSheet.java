package org.shouwen.intake;

import java.util.ArrayList;
import java.util.List;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/**
 * What was filled in to put a registration right; null leaves a part as it is.
 *
 * @param itemCode {@link #NO_ITEM} where the matter is no item of the catalogue after all
 * @param removed a part of the client's data that is taken out, unless a new one is given; null for none
 */
record CorrectionSheet(
        String name,
        String unit,
        String phone,
        String idType,
        String idNo,
        String email,
        String address,
        String itemCode,
        RegisteredField removed,
        String reason) {

    static final String NO_ITEM = "NONE";

    /** @throws Refusal FIELD_INVALID naming every part that cannot be what it is said to be */
    Client applyTo(Client registered) {
        List<Violation> violations = new ArrayList<>();
        Client client = new Client(
                chosen(RegisteredField.NAME, name, registered.name()),
                chosen(RegisteredField.UNIT, unit, registered.unit()),
                chosen(RegisteredField.PHONE, phone(violations), registered.phone()),
                chosen(RegisteredField.ID_NO, idType, registered.idType()),
                chosen(RegisteredField.ID_NO, idNo, registered.idNo()),
                chosen(RegisteredField.EMAIL, email, registered.email()),
                chosen(RegisteredField.ADDRESS, address, registered.address()),
                registered.agent());
        boolean documentGiven = idType != null || idNo != null;
        if (documentGiven && client.idNo() != null && !IdDocument.isValid(client.idType(), client.idNo())) {
            violations.add(invalid(RegisteredField.ID_NO, IntakeRules.NOT_AN_ID));
        }
        if (email != null && !EmailAddress.isValid(email)) {
            violations.add(invalid(RegisteredField.EMAIL, EmailAddress.NOT_AN_ADDRESS));
        }
        Refusal.throwIfAny(violations);
        return client;
    }

    private String phone(List<Violation> violations) {
        if (phone == null) {
            return null;
        }
        return PhoneNumber.parse(phone).map(PhoneNumber::toString).orElseGet(() -> {
            violations.add(invalid(RegisteredField.PHONE, IntakeRules.NOT_A_PHONE));
            return null;
        });
    }

    private String chosen(RegisteredField part, String given, String registered) {
        if (given != null) {
            return given;
        }
        return removed == part ? null : registered;
    }

    private static Violation invalid(RegisteredField part, String sentence) {
        return new Violation(RefusalCode.FIELD_INVALID, part.key(), sentence.formatted(part.label()));
    }
}
