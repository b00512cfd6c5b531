package org.shouwen.processadmin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A list of what is allowed, as its file says at its top how to read it. */
final class AllowedList {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> hints = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    /** @param columns the words of each column after the name */
    record Row(String name, List<List<String>> columns) {

        List<String> column(int index) {
            return columns.get(index);
        }
    }

    AllowedList(String resource) {
        try (InputStream list = AllowedList.class.getResourceAsStream(resource)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** By name, what people are told who look for it in vain. */
    Map<String, String> hints() {
        return hints;
    }

    /** The name in a word such as {@code $name} or {@code name=a,b}. */
    static String nameOf(String word) {
        return word.replaceFirst("^[~$]", "").split("=", 2)[0];
    }

    /** The values in it, an underscore for a space; empty where it names none. */
    static Set<String> optionsOf(String word) {
        String[] nameAndOptions = word.split("=", 2);
        Set<String> options = new TreeSet<>();
        if (nameAndOptions.length == 2) {
            Arrays.stream(nameAndOptions[1].split(","))
                    .map(option -> option.replace('_', ' '))
                    .forEach(options::add);
        }
        return options;
    }

    private void read(String line) {
        if (line.startsWith("@")) {
            List<String> names = words(line);
            groups.put(names.get(0), named(names.subList(1, names.size())));
        } else if (line.startsWith("!")) {
            String[] nameAndHint = line.substring(1).strip().split("\\s+", 2);
            hints.put(nameAndHint[0], nameAndHint[1]);
        } else {
            List<List<String>> columns = Arrays.stream(line.split("\\|", -1))
                    .map(column -> named(words(column)))
                    .toList();
            rows.add(new Row(columns.get(0).get(0), columns.subList(1, columns.size())));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> named(List<String> names) {
        return names.stream()
                .flatMap(name -> name.startsWith("@") ? groups.get(name).stream() : Stream.of(name))
                .toList();
    }
}
