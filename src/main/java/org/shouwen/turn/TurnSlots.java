package org.shouwen.turn;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where turns are taken. Each case belongs to one of a fixed number of slots; two of one slot only wait for each other for
 * nothing. A slot is a row that is locked, between the nodes; before that, on the node itself, a lock in memory, so that of
 * many who wait for the same case one holds a connection to the database, and they come in the order of their arrival.
 */
@Component
class TurnSlots {

    /** As many as rows of {@code turn_slot}. */
    private static final int SLOTS = 1024;

    private static final long PATIENCE_SECONDS = 30;

    private final JdbcClient jdbc;
    private final List<Lock> onThisNode =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(SLOTS).toList();

    TurnSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal ALREADY_DONE when others take longer than half a minute */
    <T> T queueing(String root, Supplier<T> act) {
        Lock lock = onThisNode.get(slot(root));
        if (!isMine(lock)) {
            throw Refusal.of(RefusalCode.ALREADY_DONE, "该事项正由他人办理,请稍候再试。");
        }
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    /** Holds the slot until the end of the transaction. */
    void lock(String root) {
        jdbc.sql("select slot from turn_slot where slot = ? for update")
                .param(slot(root))
                .query(Integer.class)
                .single();
    }

    /** Always in the same order, so that two who want all do not wait in a circle. */
    void lockAll() {
        jdbc.sql("select slot from turn_slot order by slot for update")
                .query(Integer.class)
                .list();
    }

    private static int slot(String root) {
        return Math.floorMod(root.hashCode(), SLOTS);
    }

    private static boolean isMine(Lock lock) {
        try {
            return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
