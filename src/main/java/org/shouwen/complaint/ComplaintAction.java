package org.shouwen.complaint;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.refusal.Refusal;

/** Something a member of the oversight office does with a complaint beside its tasks. */
public interface ComplaintAction {

    /** As it stands in the path, e.g. {@code signed-statement}. */
    String name();

    /** Chinese. */
    String label();

    List<ActionField> fields();

    /** Whether the page offers it; what was not offered is refused by {@link #perform}. */
    boolean offeredFor(ComplaintView complaint);

    /**
     * In a transaction, for a complaint that the officer may know of.
     *
     * @param input values by field name, each of its field's type
     * @return number of the complaint to show then
     * @throws Refusal when it is not possible now
     */
    String perform(String complaintNo, Map<String, Object> input, String userId);
}
