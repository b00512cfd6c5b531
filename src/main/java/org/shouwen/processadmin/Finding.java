package org.shouwen.processadmin;

/**
 * One thing that a model gets wrong.
 *
 * @param file name of the file without folders
 * @param elementId id of the element it is about, as Modeler's search finds it; null where it is about the whole file
 * @param element what a person sees there, such as 用户任务“起草告知书”; null where nothing has that id
 * @param line in the file, null where it is about nothing in particular
 * @param sentence Chinese, for the process administrator
 */
public record Finding(Severity severity, String file, String elementId, String element, Integer line, String sentence) {

    /** An error forbids the deployment; a warning asks the administrator to look again. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Without a place. */
    Finding(Severity severity, String file, String elementId, String sentence) {
        this(severity, file, elementId, null, null, sentence);
    }

    public boolean forbidsDeployment() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + (elementId == null ? "" : "#" + elementId) + " " + sentence;
    }
}
