package org.shouwen.intake;

import java.util.Optional;
import org.shouwen.casefile.CaseClient;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.ClientSource;
import org.springframework.stereotype.Component;

/** Lets papers and mail be addressed to the client of an intake and of what came out of it. */
@Component
class IntakeClients implements ClientSource {

    private final Intakes intakes;

    IntakeClients(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public Optional<CaseClient> clientOf(CaseView file) {
        return intakes.findById(file.rootNo()).map(Intake::client).map(IntakeClients::inFull);
    }

    private static CaseClient inFull(Client client) {
        return new CaseClient(
                client.name(),
                client.unit(),
                client.phone(),
                client.email(),
                client.address(),
                client.idNo() == null ? null : IdDocumentType.labelOf(idType(client)) + " " + client.idNo(),
                client.agent() == null
                        ? null
                        : client.agent().name() + "(" + client.agent().relation() + ")");
    }

    private static String idType(Client client) {
        return client.idType() == null ? IdDocumentType.RESIDENT_ID.name() : client.idType();
    }
}
