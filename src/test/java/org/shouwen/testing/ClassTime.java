package org.shouwen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * How long a test class took, the start of what it was the first to need included.
 *
 * @param name without {@code org.shouwen.}
 */
record ClassTime(String name, double seconds, int tests) {

    /** From the reports of that folder that were written since. */
    static List<ClassTime> since(Instant started, Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.+\\.xml"))
                    .filter(file -> isSince(started, file))
                    .map(ClassTime::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first package below {@code org.shouwen}. */
    String topPackage() {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "(root)";
    }

    private static boolean isSince(Instant started, Path file) {
        return !Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(started);
    }

    private static ClassTime read(Path file) {
        try {
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            return new ClassTime(
                    suite.getAttribute("name").replace("org.shouwen.", ""),
                    Double.parseDouble(suite.getAttribute("time").replace(",", "")),
                    Integer.parseInt(suite.getAttribute("tests")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is no report", e);
        }
    }
}
