package org.shouwen.notice;

import java.util.Optional;
import org.shouwen.application.Elsewhere;
import org.shouwen.catalogue.GuidanceDirectory;
import org.shouwen.catalogue.GuidanceEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Completes guidance from the directory, so that nobody is sent away with less than a name and an address. */
@Component
class WayElsewhere {

    private final GuidanceDirectory directory;

    WayElsewhere(GuidanceDirectory directory) {
        this.directory = directory;
    }

    /** @throws Refusal GUIDANCE_REQUIRED when no department is named, or nothing by which to reach it */
    Elsewhere complete(GuidanceGiven given) {
        Optional<GuidanceEntry> entry = directory.all().stream()
                .filter(listed -> listed.matter().equals(given.directoryEntry()))
                .findFirst();
        String department = Optional.ofNullable(given.department())
                .or(() -> entry.map(GuidanceEntry::department))
                .orElseThrow(() -> Refusal.of(RefusalCode.GUIDANCE_REQUIRED, "department", "请填写「受理部门」或从「指引目录」中选择。"));
        String contact = Optional.ofNullable(given.contact())
                .or(() -> entry.map(WayElsewhere::contact))
                .orElseThrow(() -> Refusal.of(RefusalCode.GUIDANCE_REQUIRED, "deptContact", "请填写「部门地址、电话」。"));
        String text = Optional.ofNullable(given.text())
                .orElse("您好,您申请的事项由%s受理(%s),请您向该部门申请办理。".formatted(department, contact));
        return new Elsewhere(department, contact, text);
    }

    private static String contact(GuidanceEntry entry) {
        return entry.address() == null ? "电话 " + entry.phone() : entry.address() + ",电话 " + entry.phone();
    }
}
