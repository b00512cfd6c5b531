package org.shouwen.casefile;

import java.util.List;
import java.util.Map;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * Something that may be done with a case besides its tasks, e.g. {@code transfer}. Every feature may have beans of this
 * type; several may share one name as long as no case and person have two of them open.
 */
public interface CaseAction {

    /** Kebab-case, as in {@code POST /api/cases/{caseNo}/actions/{name}}. */
    String name();

    /** Chinese, as on the button. */
    String label();

    /** What the person has to fill in; may depend on the case, e.g. on the colleagues of its office. */
    List<ActionField> fields(CaseView file, String userId);

    /** Whether this person, who is known to see the case, may do it with the case as it stands. */
    boolean openFor(CaseView file, String userId);

    /** Why it is not open, to whoever asks for it all the same. */
    default Refusal refusal(CaseView file) {
        return file.isClosed()
                ? Refusal.of(RefusalCode.CASE_CLOSED, "该办件已办结,不能再办理。")
                : Refusal.of(RefusalCode.NOT_AUTHORISED, "您现在不能对该办件进行此操作。");
    }

    /**
     * Does it, in a transaction of its own. Called only while {@link #openFor} holds.
     *
     * @param input the filled-in fields by name, checked, as the Java type of their {@link ActionField.Type}; a field
     *     left empty is missing
     * @return what to answer, or null; a {@link Section} is shown to the person. A {@link Refusal} is told to the person
     *     like one that is thrown, but what was done stays stored: for what is refused and has to be reported all the same
     */
    Object perform(CaseView file, String userId, Map<String, Object> input);
}
