package org.shouwen.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps identities encrypted and writes down every read. */
@Component
class IdentityVault {

    private final StoredIdentities identities;
    private final IdentityReads reads;
    private final SealingKey key;
    private final ObjectMapper json;
    private final Clock clock;

    IdentityVault(StoredIdentities identities, IdentityReads reads, SealingKey key, ObjectMapper json, Clock clock) {
        this.identities = identities;
        this.reads = reads;
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    void keep(String complaintNo, Identity identity) {
        try {
            identities.save(
                    new StoredIdentity(complaintNo, key.seal(json.writeValueAsBytes(identity), place(complaintNo))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a person, who is written down with the reason. */
    Optional<Identity> read(String complaintNo, String reader, String reason) {
        reads.save(new IdentityRead(complaintNo, reader, clock.instant(), reason));
        return forComparison(complaintNo);
    }

    /** Never shown to anybody: to find the identity in a text, or to copy it to a reopened complaint. */
    Optional<Identity> forComparison(String complaintNo) {
        return identities.findById(complaintNo).map(stored -> opened(complaintNo, stored));
    }

    /** What was refused because it named the complainant told its writer that it did; stays when the rest is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteHit(String complaintNo, String userId) {
        reads.save(new IdentityRead(complaintNo, userId, clock.instant(), "提交的文字中含有投诉人身份信息,被拒绝"));
    }

    private Identity opened(String complaintNo, StoredIdentity stored) {
        try {
            return json.readValue(key.open(stored.sealed(), place(complaintNo)), Identity.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] place(String complaintNo) {
        return complaintNo.getBytes(StandardCharsets.UTF_8);
    }
}
