package org.shouwen.walk;

import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the server has acknowledged: it may never be lost again. */
final class Journal {

    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> completed = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<String> taskIds = new CopyOnWriteArrayList<>();

    void registered(String number) {
        registered.add(number);
    }

    /** @return false where the task had been acknowledged before */
    boolean completed(String taskId, String userId) {
        taskIds.add(taskId);
        return completed.putIfAbsent(taskId, userId) == null;
    }

    /** Null where none is completed yet. */
    String anyCompleted(Random chance) {
        return taskIds.isEmpty() ? null : taskIds.get(chance.nextInt(taskIds.size()));
    }

    /** Numbers of intakes and complaints. */
    Queue<String> registered() {
        return registered;
    }

    /** By task, who completed it. */
    Map<String, String> completed() {
        return completed;
    }
}
