package org.shouwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(Files.pdf(), FileType.PDF),
                Arguments.of(Files.beginning("\u00ff\u00d8\u00ff\u00e0"), FileType.JPEG),
                Arguments.of(Files.beginning("\u0089PNG\r\n\u001a\n"), FileType.PNG),
                Arguments.of(Files.beginning("II*\0"), FileType.TIFF),
                Arguments.of(Files.beginning("MM\0*"), FileType.TIFF),
                Arguments.of(Files.beginning("\0\0\0\u0018ftypheic"), FileType.HEIC),
                Arguments.of(Files.zip("OFD.xml"), FileType.OFD));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsKnownByItsContent(byte[] content, FileType type) {
        assertThat(FileType.of(content)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF",
                "<html><script>alert(1)</script></html>",
                "GIF89a",
                "MZ\u0090\u0000",
                "\u0000\u0000\u0000\u0018ftypisom",
                " %PDF-1.7",
                "OFD.xml"
            })
    void anythingElseIsNone(String content) {
        assertThat(FileType.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void anArchiveOfOtherThingsIsNone() {
        assertThat(FileType.of(Files.zip("run.exe"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证正面.jpg|身份证正面.pdf",
                "C:\\Users\\a\\登记表.PDF|登记表.pdf",
                "../../etc/passwd|passwd.pdf",
                "报表.pdf.exe|报表.pdf.pdf",
                "a\"b;c<d>.pdf|abcd.pdf",
                ".htaccess|附件.pdf",
                "fdp\u202Eexe.pdf|fdpexe.pdf",
                "   .pdf|附件.pdf",
                "CON\u0000\tX: y.pdf|CONX y.pdf"
            })
    void ofANameOnlyWhatIsHarmlessIsKept(String sent, String kept) {
        assertThat(FileName.safe(sent, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void aNameIsNeitherMissingNorEndless() {
        assertThat(FileName.safe(null, FileType.PNG)).isEqualTo("附件.png");
        assertThat(FileName.safe("长".repeat(500) + ".png", FileType.PNG)).hasSize(84);
    }
}
