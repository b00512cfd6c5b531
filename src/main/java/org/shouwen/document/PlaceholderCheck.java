package org.shouwen.document;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every placeholder of a template exists, stands where its content is known, and none is missing. */
@Component
class PlaceholderCheck {

    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{\\s*([#^/]?)\\s*([a-zA-Z]\\w*)\\s*}}(?!})");

    private final Vocabularies vocabularies;

    PlaceholderCheck(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Chinese sentences, none where all is in order. */
    List<String> faults(DocumentKind kind, String body) {
        if (body.split("\\{\\{", -1).length - 1 != TAG.matcher(body).results().count()) {
            return List.of("占位符只能写成{{名称}}、{{#名称}}…{{/名称}}或{{^名称}}…{{/名称}}。");
        }
        Set<String> used;
        try {
            used = new PaperTemplate(body).names();
        } catch (MustacheException e) {
            return List.of("占位符的开始{{#名称}}和结束{{/名称}}没有成对。");
        }
        List<String> faults = new ArrayList<>();
        Vocabulary own = vocabularies.of(kind);
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(own.names());
        unknown.removeAll(vocabularies.common().names());
        if (!unknown.isEmpty()) {
            faults.add("没有这样的占位符:" + String.join("、", unknown) + "。");
        }
        Set<String> missing = new TreeSet<>(own.names());
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            faults.add("缺少占位符:" + String.join("、", missing) + "。");
        }
        if (unknown.isEmpty()) {
            places(own, body, faults);
        }
        return faults;
    }

    /** Reads the tags from the first to the last, and which rows are around each. */
    private void places(Vocabulary own, String body, List<String> faults) {
        Deque<String> around = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            String name = tag.group(2);
            int line =
                    1 + (int) body.substring(0, tag.start()).lines().count() - (endsInLine(body, tag.start()) ? 1 : 0);
            if ("/".equals(tag.group(1))) {
                around.pop();
                continue;
            }
            judge(own, tag.group(1), name, line, around, faults);
            if (!tag.group(1).isEmpty()) {
                around.push(tag.group(1) + name);
            }
        }
    }

    private static boolean endsInLine(String body, int at) {
        return at > 0 && body.charAt(at - 1) != '\n';
    }

    private void judge(Vocabulary own, String kind, String name, int line, Deque<String> around, List<String> faults) {
        String where = "第" + line + "行的占位符{{" + kind + name + "}}";
        if (own.rows().stream().anyMatch(rows -> rows.name().equals(name))) {
            if (kind.isEmpty()) {
                faults.add(where + "是一组内容,须写成{{#" + name + "}}…{{/" + name + "}}。");
            } else if (own.rows().stream().anyMatch(rows -> around.contains("#" + rows.name()))) {
                faults.add(where + "不能写在另一组内容之中。");
            }
            return;
        }
        boolean known = holds(own.texts(), name)
                || holds(vocabularies.common().texts(), name)
                || own.rows().stream()
                        .anyMatch(rows -> around.contains("#" + rows.name()) && holds(rows.texts(), name));
        if (!known) {
            faults.add(where + "只能写在"
                    + own.rows().stream()
                            .filter(rows -> holds(rows.texts(), name))
                            .map(rows -> "{{#" + rows.name() + "}}…{{/" + rows.name() + "}}")
                            .collect(Collectors.joining("或"))
                    + "之间。");
        }
    }

    private static boolean holds(List<Vocabulary.Text> texts, String name) {
        return texts.stream().anyMatch(text -> text.name().equals(name));
    }
}
