package org.shouwen.complaint;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredIdentities extends Repository<StoredIdentity, String> {

    StoredIdentity save(StoredIdentity identity);

    Optional<StoredIdentity> findById(String complaintNo);
}
