package org.shouwen.intake;

import java.util.Arrays;

/** The kinds of identity documents that the registration offers. */
enum IdDocumentType {
    RESIDENT_ID("居民身份证"),
    PASSPORT("护照"),
    FOREIGN_PERMANENT_RESIDENT_ID("外国人永久居留身份证"),
    HMT_RESIDENCE_PERMIT("港澳台居民居住证"),
    UNIFIED_SOCIAL_CREDIT_CODE("统一社会信用代码"),
    OTHER("其他");

    private final String label;

    IdDocumentType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The code itself where an administrator added a kind to the form. */
    static String labelOf(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .map(IdDocumentType::label)
                .findFirst()
                .orElse(code);
    }
}
