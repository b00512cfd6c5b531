package org.shouwen.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.Violation;

/**
 * A Camunda Form read for its rules, which hold on the server as they do in Tasklist 7.24 (form-js 1.8.7): whoever edits
 * the form edits the rule. Immutable and free to share between threads; expressions are parsed once per schema.
 *
 * <p>Stricter than the browser, where that can only concern forged input: values must have their component's type, texts
 * without {@code maxLength} end at 10,000 characters and lists at 200 entries, no text may hold an expression opener or
 * characters a database cannot store, choices must be among those offered, and nothing may be submitted for a field
 * that the form hides, or changed in one that it only shows. More lenient in one thing: texts are trimmed before they
 * are checked, and blank ones count as empty.
 */
public final class FormSchema {

    private final List<FormItem> items;
    private final List<FormField> fields;
    private final Set<String> liveNames;
    private final Map<List<String>, FormReader.Strangers> strangers;

    private FormSchema(FormReader reader) {
        this.items = List.copyOf(reader.items());
        this.fields = items.stream().map(FormItem::field).toList();
        this.liveNames = Set.copyOf(reader.liveNames());
        this.strangers = Map.copyOf(reader.strangers());
    }

    /**
     * @param json as deployed, or as {@link LiveForm} completed it; only the latter can judge live components
     * @throws UnusableForm with everything that keeps Tasklist or the server from using this form
     */
    public static FormSchema parse(String json) {
        return new FormSchema(new FormReader(FormJson.read(json)));
    }

    /** Reads UTF-8; does not close the stream. */
    public static FormSchema parse(InputStream json) {
        try {
            return parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of the form, those in groups included. */
    public List<FormField> fields() {
        return fields;
    }

    /**
     * Keys that every submission has a value for, whatever else is filled in. What is required only under a condition is
     * not among them.
     */
    public Set<String> alwaysRequired() {
        return items.stream()
                .filter(item -> item.field().required() && item.hides().isEmpty() && !item.lockable())
                .map(FormItem::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By key, the class of what a submission holds for it. */
    public Map<String, Class<?>> values() {
        return items.stream().collect(Collectors.toUnmodifiableMap(FormItem::key, item -> item.type()
                .holds()));
    }

    /** Names of the {@link LiveContent}s that the form needs. */
    public Set<String> liveNames() {
        return liveNames;
    }

    /** Names of the {@link FieldRule}s that the form needs. */
    public Set<String> ruleNames() {
        Set<String> names = new TreeSet<>();
        fields.forEach(field -> names.addAll(field.rules()));
        return names;
    }

    /**
     * Everything that is wrong: first keys the form does not have, then field by field in the order of the form.
     *
     * @param submitted plain values as JSON gives them; groups with a path are nested maps
     * @throws IllegalStateException where the form names a rule that the terms do not have
     */
    public List<Violation> validate(Map<String, Object> submitted, FormTerms terms) {
        return new FormCheck(items, strangers, submitted, terms).violations();
    }

    /**
     * The typed values of a submission that breaks no rule.
     *
     * @throws Refusal with all violations of {@link #validate}, where there are any
     */
    public Submission accept(Map<String, Object> submitted, FormTerms terms) {
        FormCheck check = new FormCheck(items, strangers, submitted, terms);
        Refusal.throwIfAny(check.violations());
        return check.submission();
    }
}
