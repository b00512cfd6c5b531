package org.shouwen.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a service item (事项); immutable, as everything in it is.
 *
 * @param version from 1; given by the catalogue, ignored on import
 * @param validFrom first day on which new cases follow this version, in the zone of the application's clock
 * @param withdrawn from {@code validFrom} on the item is no longer offered
 * @param category what the item is listed under, for example 社会保险
 * @param basis laws it rests on, or {@link #CONFIRMED_BY_AUTHORITY}; never empty once published
 * @param offices ids of the offices that offer it
 * @param windowKinds kinds of the windows that serve it
 * @param materials never null once published, empty where nothing is needed
 */
public record ServiceItem(
        String code,
        int version,
        LocalDate validFrom,
        boolean withdrawn,
        String name,
        String category,
        List<String> basis,
        List<String> offices,
        List<String> windowKinds,
        Handling handling,
        List<Material> materials,
        Publicity publicity) {

    /** Stands in for a basis that the competent department, not this office, has to name. */
    public static final String CONFIRMED_BY_AUTHORITY = "由主管部门确认";

    public ServiceItem {
        basis = basis == null ? List.of() : List.copyOf(basis);
        offices = offices == null ? List.of() : List.copyOf(offices);
        windowKinds = windowKinds == null ? List.of() : List.copyOf(windowKinds);
        handling = handling == null ? Handling.NOT_STATED : handling;
        // not saying which materials are needed differs from saying that none are
        materials = materials == null ? null : List.copyOf(materials);
        publicity = publicity == null ? Publicity.NOT_STATED : publicity;
    }

    ServiceItem asVersion(int number, LocalDate from) {
        return as(number, from, withdrawn);
    }

    ServiceItem asWithdrawn() {
        return as(version, validFrom, true);
    }

    private ServiceItem as(int number, LocalDate from, boolean gone) {
        return new ServiceItem(
                code, number, from, gone, name, category, basis, offices, windowKinds, handling, materials, publicity);
    }
}
