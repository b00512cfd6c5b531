package org.shouwen.catalogue;

/**
 * Something an application needs.
 *
 * @param code unique inside its item and stable over its versions
 * @param condition when it is needed or not, in Chinese; null when always needed
 * @param basis why it may be demanded; never null for a PROOF
 * @param blankForm where the blank form is found; never null for a FORM
 * @param sampleForm where the filled-in sample is found; never null for a FORM
 */
public record Material(
        String code,
        MaterialKind kind,
        String name,
        String condition,
        String basis,
        String blankForm,
        String sampleForm) {}
