package org.shouwen.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of files that may be added, each recognised by how its content begins. */
enum FileType {
    PDF("application/pdf", "pdf", startsWith("%PDF-")),
    JPEG("image/jpeg", "jpg", startsWith("\u00ff\u00d8\u00ff")),
    PNG("image/png", "png", startsWith("\u0089PNG\r\n\u001a\n")),
    TIFF("image/tiff", "tif", startsWith("II*\0").or(startsWith("MM\0*"))),
    /** Photos of many phones. */
    HEIC("image/heic", "heic", FileType::isHeic),
    /** The layout format of Chinese authorities (GB/T 33190), a ZIP archive with a fixed entry. */
    OFD("application/ofd", "ofd", startsWith("PK\u0003\u0004").and(FileType::holdsOfd));

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "mif1", "msf1");
    private static final byte[] OFD_ENTRY = latin("OFD.xml");
    private static final int LENGTH_OF_ENTRY_HEADER = 30;

    private final String mediaType;
    private final String ending;
    private final Predicate<byte[]> signature;

    FileType(String mediaType, String ending, Predicate<byte[]> signature) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file name, without dot. */
    String ending() {
        return ending;
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.signature.test(content))
                .findFirst();
    }

    private static Predicate<byte[]> startsWith(String signature) {
        byte[] wanted = latin(signature);
        return content -> holds(content, 0, wanted);
    }

    private static boolean isHeic(byte[] content) {
        return holds(content, 4, latin("ftyp"))
                && content.length >= 12
                && HEIC_BRANDS.contains(new String(content, 8, 4, StandardCharsets.ISO_8859_1));
    }

    /** Looks for the header of an archive entry of that name, without unpacking anything. */
    private static boolean holdsOfd(byte[] content) {
        byte[] header = latin("PK\u0003\u0004");
        for (int at = 0; at + LENGTH_OF_ENTRY_HEADER + OFD_ENTRY.length <= content.length; at++) {
            if (holds(content, at, header)
                    && content[at + 26] == OFD_ENTRY.length
                    && content[at + 27] == 0
                    && holds(content, at + LENGTH_OF_ENTRY_HEADER, OFD_ENTRY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(byte[] content, int at, byte[] wanted) {
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
