package org.shouwen.check;

/** Something that holds for every case at every committed state; a constant of an enum of whoever knows it. */
public interface Rule {

    /** Its code, as it stands in reports. */
    String name();

    /** Chinese: what is wrong where it is broken, without anything about people or contents. */
    String sentence();
}
