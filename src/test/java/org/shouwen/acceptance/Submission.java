package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A form being filled in; it is submitted when the scenario says how that ends. */
public final class Submission {

    private final Function<Map<String, Object>, Answer> submit;
    private final Function<JsonNode, String> caseNo;
    private final Supplier<Object> stored;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Submission(
            Function<Map<String, Object>, Answer> submit, Function<JsonNode, String> caseNo, Supplier<Object> stored) {
        this.submit = submit;
        this.caseNo = caseNo;
        this.stored = stored;
    }

    public Submission with(String field, Object value) {
        fields.put(field, Map.of("value", value));
        return this;
    }

    /** A group of fields or a list, as Tasklist sends it. */
    public Submission withJson(String field, Object value) {
        fields.put(field, Map.of("value", Caller.json(value), "type", "Json"));
        return this;
    }

    /** @return the number of the case */
    public String isAccepted() {
        return caseNo.apply(submit().content());
    }

    /**
     * Nothing of what was submitted is stored, and task and deadlines stay as they were.
     *
     * @param named what the sentence must name
     */
    void isRefused(String code, String... named) {
        Object before = stored.get();
        Answer answer = submit();
        Refusals.assertRefused(answer, code, named);
        assertThat(stored.get()).isEqualTo(before);
    }

    private Answer submit() {
        return submit.apply(Map.of("variables", fields));
    }
}
