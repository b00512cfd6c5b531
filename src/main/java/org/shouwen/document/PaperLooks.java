package org.shouwen.document;

/** The style that every paper carries in itself, so that it looks as it did when it was issued. */
public final class PaperLooks {

    private static final String START = "<style>";
    private static final String END = "</style>";

    private PaperLooks() {}

    /** @param html a whole paper; what fills its template is escaped, so that no other style stands before this one */
    public static String of(String html) {
        int start = html.indexOf(START);
        int end = html.indexOf(END);
        return start < 0 || end < start ? "" : html.substring(start + START.length(), end);
    }

    /** Of papers issued now. */
    public static String current() {
        return of(Vocabularies.shipped("page"));
    }
}
