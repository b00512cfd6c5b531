package org.shouwen.completion;

import static org.shouwen.engine.LiveValue.plain;

/** How a department's answer reads. */
final class OpinionText {

    private OpinionText() {}

    static String of(ReviewOpinion opinion) {
        if (opinion.isOpen()) {
            return opinion.isMissing() ? "逾期未反馈(不视为同意)" : "尚未反馈";
        }
        String comment = opinion.comment() == null ? "" : ":" + opinion.comment();
        return switch (opinion.source()) {
            case DEPARTMENT -> opinion.opinion().label() + (opinion.isLate() ? "(逾期)" : "") + comment;
            case HEAD -> "负责人代作决定," + opinion.opinion().label() + comment;
            case RELEASED -> "经主管领导同意免除会办" + comment;
        };
    }

    static String markdown(ReviewOpinion opinion) {
        return "**%s**:%s".formatted(plain(opinion.departmentName()), plain(of(opinion)));
    }
}
