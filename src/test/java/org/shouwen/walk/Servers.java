package org.shouwen.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The nodes that may be asked at present. Whoever asks while none may waits until one may again. */
public final class Servers {

    private final List<Integer> ports = new ArrayList<>();
    private long changes;

    public Servers(List<Integer> ports) {
        this.ports.addAll(ports);
    }

    /** Told before it goes: of what was sent to it until then, nobody knows how it ends. */
    public synchronized void leaves(int port) {
        ports.remove((Integer) port);
        changes++;
    }

    public synchronized void joins(int port) {
        ports.add(port);
        changes++;
        notifyAll();
    }

    public synchronized List<Integer> all() {
        return List.copyOf(ports);
    }

    synchronized long changes() {
        return changes;
    }

    synchronized boolean isDisturbedSince(long before) {
        return changes != before;
    }

    synchronized int any(Random chance) {
        while (ports.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return People.one(ports, chance);
    }
}
