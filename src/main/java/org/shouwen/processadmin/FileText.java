package org.shouwen.processadmin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a file into text: UTF-8, and for XML also UTF-16 with its byte order mark. */
final class FileText {

    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private FileText() {}

    /** @throws UnreadableFile naming the first line that is not text */
    static String of(ModelFile file) {
        byte[] bytes = file.content();
        if (file.isForm()) {
            return decoded(bytes, StandardCharsets.UTF_8);
        }
        Charset marked = marked(bytes);
        String text = decoded(bytes, marked == null ? StandardCharsets.UTF_8 : marked);
        Matcher declaration = DECLARED.matcher(text);
        if (declaration.find() && !fits(declaration.group(1), marked)) {
            throw new UnreadableFile(
                    1,
                    "文件第一行写明的编码是 " + declaration.group(1)
                            + ",与文件实际的编码不符或者不能使用。请在编辑器中另存为 UTF-8 编码,并把第一行改为 encoding=\"UTF-8\"。");
        }
        return text;
    }

    /** UTF-8 files come without their mark: {@link ModelFile} takes it away. */
    private static Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean fits(String declared, Charset marked) {
        return marked == null
                ? declared.equalsIgnoreCase("UTF-8")
                : declared.equalsIgnoreCase("UTF-16") || declared.equalsIgnoreCase(marked.name());
    }

    private static String decoded(byte[] bytes, Charset charset) {
        int mark = charset.equals(StandardCharsets.UTF_8) ? 0 : 2;
        ByteBuffer input = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        boolean text = !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, output, true)
                .isError();
        if (text) {
            return output.flip().toString();
        }
        int line = line(bytes, input.position());
        throw new UnreadableFile(
                line,
                "文件不是 UTF-8 编码,第 " + line + " 行的文字无法识别"
                        + (isGbk(bytes) ? "(很可能是 GBK 编码)" : "")
                        + "。请在编辑器中另存为 UTF-8 编码后再上传。");
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean isGbk(byte[] bytes) {
        try {
            Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length)));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}
