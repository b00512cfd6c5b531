package org.shouwen.casefile;

import java.util.List;

/** A titled block of labelled values, all of it Chinese and fit to be shown; personal data masked. */
public record Section(String title, List<Field> fields) {

    public record Field(String label, String value) {}
}
