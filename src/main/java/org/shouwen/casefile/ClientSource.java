package org.shouwen.casefile;

import java.util.Optional;

/** Where the client of a case is known; a bean of whoever keeps clients' data. */
public interface ClientSource {

    /** Empty for a case whose client is not kept there. */
    Optional<CaseClient> clientOf(CaseView file);
}
