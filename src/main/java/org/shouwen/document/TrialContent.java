package org.shouwen.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a template is tried with: everything there is, as little as there may be, and more than there ever will be. */
enum TrialContent {
    FULL("内容齐全", 2) {
        @Override
        String text(Vocabulary.Text text) {
            return mark(text);
        }
    },
    EMPTY("可为空的内容为空", 1) {
        @Override
        String text(Vocabulary.Text text) {
            return text.optional() ? "" : mark(text);
        }
    },
    LONGEST("内容最长", 100) {
        @Override
        String text(Vocabulary.Text text) {
            return mark(text) + VERY_LONG;
        }
    };

    /** Longer than forms take, with all that markup and placeholders are made of. */
    private static final String VERY_LONG = "<b>&\"'{{x}}-->".repeat(5) + "长".repeat(500);

    private final String label;
    private final int rows;

    TrialContent(String label, int rows) {
        this.label = label;
        this.rows = rows;
    }

    /** What a text is recognised by in the paper. */
    static String mark(Vocabulary.Text text) {
        return "〔" + text.name() + "〕";
    }

    abstract String text(Vocabulary.Text text);

    /** Chinese. */
    String label() {
        return label;
    }

    Map<String, Object> of(Vocabulary own, Vocabulary common) {
        Map<String, Object> content = new HashMap<>(texts(common.texts()));
        content.putAll(texts(own.texts()));
        own.rows().forEach(group -> content.put(group.name(), rows(group)));
        return content;
    }

    private List<Map<String, String>> rows(Vocabulary.Rows group) {
        int count = this == EMPTY && group.optional() ? 0 : rows;
        return IntStream.range(0, count).mapToObj(row -> texts(group.texts())).toList();
    }

    private Map<String, String> texts(List<Vocabulary.Text> texts) {
        Map<String, String> values = new HashMap<>();
        texts.forEach(text -> values.put(text.name(), text(text)));
        return values;
    }
}
