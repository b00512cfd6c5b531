package org.shouwen.processadmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model as it comes from an upload, a folder or a deployment.
 *
 * @param name its ending (.bpmn, .dmn, .form) says what it is
 * @param content without a byte order mark of UTF-8, which some editors write and neither engine nor browser wants
 */
public record ModelFile(String name, byte[] content) {

    private static final int LARGEST = 2 << 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    public ModelFile {
        if (Arrays.mismatch(MARK, content) == MARK.length) {
            content = Arrays.copyOfRange(content, MARK.length, content.length);
        }
    }

    /** What was deployed in a folder is known by its own name. */
    static ModelFile deployed(String resource, byte[] content) {
        return new ModelFile(resource.substring(resource.lastIndexOf('/') + 1), content);
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

    /** Why it cannot be a model, whatever it holds, as a Chinese sentence; empty when it can. */
    Optional<String> fault() {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("文件名只能由字母、数字、点、连字符和下划线组成,不得含有路径、空格或括号,最长 100 个字符。请改名后再上传。");
        }
        if (!isModel()) {
            return Optional.of("只接受 .bpmn、.dmn 和 .form 文件。");
        }
        return content.length > LARGEST ? Optional.of("文件超过 2 MB,不能作为模型使用。") : Optional.empty();
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
