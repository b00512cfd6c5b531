package org.shouwen.intake;

import java.util.Optional;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.catalogue.GuidanceDirectory;
import org.shouwen.catalogue.GuidanceEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Completes guidance from the directory, and words it where the clerk did not. */
@Component
class GuidanceText {

    static final String DEPARTMENT_MISSING = "请填写「受理部门」或从「指引目录」中选择。";

    private final GuidanceDirectory directory;

    GuidanceText(GuidanceDirectory directory) {
        this.directory = directory;
    }

    /** @throws Refusal GUIDANCE_REQUIRED when no department is named, or on the phone no phone number of it */
    Guidance complete(GuidanceGiven given, Channel channel) {
        Optional<GuidanceEntry> entry = directory.all().stream()
                .filter(e -> e.matter().equals(given.directoryEntry()))
                .findFirst();
        String department = firstOf(given.department(), entry.map(GuidanceEntry::department));
        String contact = firstOf(given.contact(), entry.map(GuidanceText::contact));
        if (department == null) {
            throw Refusal.of(RefusalCode.GUIDANCE_REQUIRED, "department", DEPARTMENT_MISSING);
        }
        if (contact == null) {
            throw Refusal.of(RefusalCode.GUIDANCE_REQUIRED, "deptContact", "请填写「部门地址、电话」。");
        }
        if (channel == Channel.PHONE && !namesPhone(contact)) {
            throw Refusal.of(RefusalCode.GUIDANCE_REQUIRED, "deptContact", "来电咨询的,「部门地址、电话」须有受理部门的电话号码。");
        }
        String text =
                given.text() != null ? given.text() : "您好,您咨询的事项由%s受理(%s),请您向该部门咨询办理。".formatted(department, contact);
        return new Guidance(department, contact, text, given.escorted());
    }

    private static String contact(GuidanceEntry entry) {
        return entry.address() == null ? "电话 " + entry.phone() : entry.address() + ",电话 " + entry.phone();
    }

    private static String firstOf(String typed, Optional<String> listed) {
        return typed != null ? typed : listed.orElse(null);
    }

    private static boolean namesPhone(String contact) {
        for (String part : contact.split("[,,;;、\\s::]+|电话")) {
            if (PhoneNumber.parse(part).isPresent()) {
                return true;
            }
        }
        return contact.matches(".*\\b1\\d{4}\\b.*") || contact.matches(".*\\b12345\\b.*");
    }
}
