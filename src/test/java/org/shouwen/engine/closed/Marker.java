package org.shouwen.engine.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What an attack leaves behind when it runs: an object of this class, or a file. */
public class Marker {

    static final String CLASS = "org.shouwen.engine.closed.Marker";

    static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "shouwen-attack-" + ProcessHandle.current().pid());

    private static final AtomicInteger MADE = new AtomicInteger();

    public Marker() {
        MADE.incrementAndGet();
    }

    /** Whether something ran since this was last asked. */
    static boolean isLeft() {
        try {
            return MADE.getAndSet(0) > 0 | Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
