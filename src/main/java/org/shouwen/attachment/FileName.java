package org.shouwen.attachment;

import java.text.Normalizer;

/** The name under which a file is kept: of what was sent only what is harmless on every machine. */
final class FileName {

    private static final int MAX_LENGTH = 80;

    private FileName() {}

    /** @param sent with or without a path; may be null */
    static String safe(String sent, FileType type) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        name = (dot < 0 ? name : name.substring(0, dot))
                // controls, invisible and direction marks, and what has a meaning to a file system or a browser
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*%;'&]", "")
                .strip();
        name = name.codePoints()
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (name.isEmpty() || name.startsWith(".") ? "附件" : name) + "." + type.ending();
    }
}
