package org.shouwen.processadmin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may stand in a process model: the list in {@code models/bpmn-allowed.txt}, read once. */
final class AllowedBpmn {

    private static final String EXTENSIONS = "bpmn:extensionElements";
    private static final String OF_THE_ENGINE = "camunda:";

    private final Map<String, Map<String, Entry>> entries = new HashMap<>();
    private final Map<String, String> hints;

    /** How the engine takes what stands there. */
    enum Kind {
        PLAIN,
        WORDS,
        EVALUATED
    }

    /** @param options the only values it may have; empty where it may have any */
    record Value(Kind kind, Set<String> options) {}

    /**
     * An element in one of its places.
     *
     * @param text null where it has no text
     */
    record Entry(Map<String, Value> attributes, Value text) {}

    AllowedBpmn() {
        AllowedList list = new AllowedList("/models/bpmn-allowed.txt");
        hints = list.hints();
        for (AllowedList.Row row : list.rows()) {
            Entry entry = new Entry(
                    attributes(row.column(1)),
                    row.column(2).stream().findFirst().map(AllowedBpmn::value).orElse(null));
            row.column(0).forEach(place -> entries.computeIfAbsent(row.name(), name -> new HashMap<>())
                    .put(place, entry));
        }
    }

    /** Empty where the element may not stand in its place. */
    Optional<Entry> entry(XmlElement element) {
        return Optional.ofNullable(
                entries.getOrDefault(element.name(), Map.of()).get(place(element)));
    }

    /** Whether it may stand anywhere. */
    boolean knows(String element) {
        return entries.containsKey(element);
    }

    /** Why people look for a name in vain, and what they use instead; empty for most. */
    Optional<String> hint(String name) {
        return Optional.ofNullable(hints.get(name));
    }

    private static String place(XmlElement element) {
        XmlElement around = element.parent();
        if (around == null) {
            return "-";
        }
        boolean extension = element.name().startsWith(OF_THE_ENGINE);
        if (around.name().equals(EXTENSIONS)) {
            return extension ? around.parent().name() : EXTENSIONS;
        }
        return extension && !around.name().startsWith(OF_THE_ENGINE) ? "" : around.name();
    }

    private static Map<String, Value> attributes(List<String> words) {
        return words.stream().collect(Collectors.toMap(AllowedList::nameOf, AllowedBpmn::value));
    }

    private static Value value(String word) {
        Kind kind = word.startsWith("~") ? Kind.WORDS : word.startsWith("$") ? Kind.EVALUATED : Kind.PLAIN;
        return new Value(kind, AllowedList.optionsOf(word));
    }
}
