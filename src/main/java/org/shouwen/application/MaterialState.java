package org.shouwen.application;

import org.shouwen.catalogue.Material;

/**
 * A material of the item and how it stands with this application.
 *
 * @param result null until it has been checked
 * @param note the defect, or why it was exempted; may be null
 * @param listed whether the one notice asks for it
 */
public record MaterialState(Material material, CheckResult result, String note, boolean listed) {

    public boolean isOutstanding() {
        return result != null && result.isOutstanding();
    }
}
