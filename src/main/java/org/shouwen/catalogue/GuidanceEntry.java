package org.shouwen.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is competent for a matter that is not the office's own.
 *
 * @param matter unique in the directory
 * @param keywords words by which clients name the matter, without spaces
 * @param address null where the department is reached by phone only
 * @param hours null where not known
 * @param lastChecked the day somebody last confirmed that all of it is right
 * @param fallback named where nothing else fits
 */
public record GuidanceEntry(
        String matter,
        List<String> keywords,
        String department,
        String address,
        String phone,
        String hours,
        LocalDate lastChecked,
        @JsonProperty(required = true) boolean fallback) {

    public GuidanceEntry {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }
}
