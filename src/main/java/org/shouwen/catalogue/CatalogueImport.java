package org.shouwen.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import did.
 *
 * @param published the versions it made, withdrawals included
 * @param unchanged codes of the items that were already as imported
 */
public record CatalogueImport(List<NewVersion> published, List<String> unchanged) {

    public record NewVersion(String code, int version, LocalDate validFrom, boolean withdrawn) {

        static NewVersion of(ServiceItem item) {
            return new NewVersion(item.code(), item.version(), item.validFrom(), item.withdrawn());
        }
    }
}
