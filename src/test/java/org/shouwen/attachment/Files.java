package org.shouwen.attachment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Smallest beginnings of files, each followed by something that makes it unique. */
final class Files {

    private Files() {}

    static byte[] pdf() {
        return beginning("%PDF-1.7\n");
    }

    static byte[] beginning(String signature) {
        return (signature + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An archive whose first entry has that name. */
    static byte[] zip(String entry) {
        return beginning("PK\u0003\u0004" + "\0".repeat(22) + (char) entry.length() + "\0\0\0" + entry);
    }
}
