package org.shouwen.document;

import java.util.Locale;

/** The papers of § 2.5. What each one holds stands in {@code documents/<file>.json}, how it reads in its template. */
public enum DocumentKind {
    ACCEPTANCE_RECEIPT("受理回执", "SL", Numbering.OF_CASE),
    ONE_TIME_NOTICE("一次性告知书", "GZ", Numbering.OF_CASE),
    RETURN_NOTICE("退件通知", "TJ", Numbering.OF_CASE),
    DELAY_NOTICE("延期告知书", "YQ", Numbering.OF_CASE),
    OPINION_REQUEST("会办征求意见单", "HB", Numbering.OF_CASE),
    RESULT_NOTICE("办理结果告知书", "JG", Numbering.OF_CASE),
    SUPERVISION_NOTICE("督查通知单", "DC", Numbering.OF_YEAR),
    COMPLAINT_RECEIPT("投诉登记回执", "TH", Numbering.OF_CASE),
    COMPLAINT_REPLY("投诉答复", "TD", Numbering.OF_CASE),
    OFF_POST_SIGN("离岗告知牌", "LG", Numbering.OF_DAY);

    enum Numbering {
        /** GZ-BJ-20260310-0001; a second one of the same kind ends in -2. */
        OF_CASE,
        /**
         * DC-2026-407182, drawn: the number does not tell which case it is about, and since there is no order in them, no
         * missing one tells of a notice that one may not know of, such as that of a complaint.
         */
        OF_YEAR,
        /** LG-20260310-0001, for what belongs to no case. */
        OF_DAY
    }

    private final String title;
    private final String prefix;
    private final Numbering numbering;

    DocumentKind(String title, String prefix, Numbering numbering) {
        this.title = title;
        this.prefix = prefix;
        this.numbering = numbering;
    }

    /** Chinese, as printed on top of it. */
    public String title() {
        return title;
    }

    String prefix() {
        return prefix;
    }

    Numbering numbering() {
        return numbering;
    }

    /** Name of its files without ending, e.g. {@code one-time-notice}. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
