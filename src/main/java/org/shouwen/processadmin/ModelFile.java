package org.shouwen.processadmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model as it comes from an upload, a folder or a deployment.
 *
 * @param name file name without folders; its ending (.bpmn, .dmn, .form) says what it is
 */
public record ModelFile(String name, byte[] content) {

    public ModelFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * All models in a folder and the folders below it, by name.
     *
     * @return an empty list when there is no such folder
     */
    public static List<ModelFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(ModelFile::read)
                    .filter(ModelFile::isModel)
                    .sorted(Comparator.comparing(ModelFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path path) {
        try {
            return new ModelFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file name without its ending, which is also the id of what the file holds. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    boolean isBpmn() {
        return name.endsWith(".bpmn");
    }

    boolean isDmn() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    boolean isModel() {
        return isBpmn() || isDmn() || isForm();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name;
    }
}
