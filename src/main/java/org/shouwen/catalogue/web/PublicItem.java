package org.shouwen.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.shouwen.catalogue.Material;
import org.shouwen.catalogue.Publicity;
import org.shouwen.catalogue.ServiceItem;

/** A service item as the public reads it: in words, without what only the office needs. */
record PublicItem(
        String code,
        int version,
        LocalDate validFrom,
        String name,
        String category,
        List<String> offices,
        String handlingType,
        String limit,
        String statutoryLimit,
        List<String> basis,
        List<PublicMaterial> materials,
        String department,
        String place,
        String hours,
        String fee,
        String complaintPhone,
        List<String> channels,
        String procedure,
        String guide,
        LocalDate lastReviewed) {

    static PublicItem of(ServiceItem item) {
        Publicity publicity = item.publicity();
        return new PublicItem(
                item.code(),
                item.version(),
                item.validFrom(),
                item.name(),
                item.category(),
                item.offices(),
                item.handling().type().label(),
                item.handling().limitText(),
                item.handling().statutoryLimitText(),
                item.basis(),
                item.materials().stream().map(PublicMaterial::of).toList(),
                publicity.department(),
                publicity.place(),
                publicity.hours(),
                fee(publicity),
                publicity.complaintPhone(),
                publicity.channels(),
                publicity.procedure(),
                publicity.guide(),
                publicity.lastReviewed());
    }

    private static String fee(Publicity publicity) {
        return publicity.fee().signum() == 0
                ? "不收费"
                : publicity.fee().toPlainString() + "元(" + publicity.feeBasis() + ")";
    }

    record PublicMaterial(
            String name, String kind, String condition, String basis, String blankForm, String sampleForm) {

        static PublicMaterial of(Material material) {
            return new PublicMaterial(
                    material.name(),
                    material.kind().label(),
                    material.condition(),
                    material.basis(),
                    material.blankForm(),
                    material.sampleForm());
        }
    }
}
