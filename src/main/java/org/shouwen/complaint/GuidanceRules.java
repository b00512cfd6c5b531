package org.shouwen.complaint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwen.catalogue.GuidanceDirectory;
import org.shouwen.catalogue.GuidanceEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** Nobody is turned away: whose complaint the office cannot take is told why and where to go instead. */
@Component
class GuidanceRules {

    private final GuidanceDirectory directory;
    private final Clock clock;

    GuidanceRules(GuidanceDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Refusal GUIDANCE_REQUIRED with everything that is missing */
    Guidance complete(GuidanceGiven given, Complaint complaint, String by) {
        Optional<GuidanceEntry> entry = directory.all().stream()
                .filter(e -> e.matter().equals(given.directoryEntry()))
                .findFirst();
        String department = given.department() != null
                ? given.department()
                : entry.map(GuidanceEntry::department).orElse(null);
        String contact = given.contact() != null
                ? given.contact()
                : entry.map(GuidanceRules::contact).orElse(null);
        List<Violation> missing = new ArrayList<>();
        addIf(missing, department == null, "department", "请填写「受理部门」或从「指引目录」中选择。");
        addIf(missing, contact == null, "contact", "请填写「部门地址、电话」。");
        addIf(
                missing,
                given.informedAt().isAfter(clock.instant())
                        || given.informedAt().isBefore(complaint.facts().receivedAt()),
                "informedAt",
                "「告知时间」不能早于收到投诉的时间,也不能晚于现在。");
        Refusal.throwIfAny(missing);
        return new Guidance(given.text(), department, contact, given.informedAt(), by);
    }

    private static String contact(GuidanceEntry entry) {
        return entry.address() == null ? "电话 " + entry.phone() : entry.address() + ",电话 " + entry.phone();
    }

    private static void addIf(List<Violation> missing, boolean condition, String field, String sentence) {
        if (condition) {
            missing.add(new Violation(RefusalCode.GUIDANCE_REQUIRED, field, sentence));
        }
    }
}
