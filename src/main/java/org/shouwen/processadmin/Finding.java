package org.shouwen.processadmin;

/**
 * One thing that a model gets wrong.
 *
 * @param file name of the file without folders
 * @param elementId id of the element it is about, null where it is about the whole file
 * @param sentence Chinese, for the process administrator
 */
public record Finding(Severity severity, String file, String elementId, String sentence) {

    /** An error forbids the deployment; a warning asks the administrator to look again. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean forbidsDeployment() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + (elementId == null ? "" : "#" + elementId) + " " + sentence;
    }
}
