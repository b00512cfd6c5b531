package org.shouwen.outage;

import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;

/** Whether the database is there, as far as is known at this moment; asking costs nothing and never waits. */
@Component
public class DatabasePresence {

    /** Done while the database is there. */
    private volatile CompletableFuture<Void> present = CompletableFuture.completedFuture(null);

    public boolean isAway() {
        return !present.isDone();
    }

    void require() throws SQLTransientConnectionException {
        if (isAway()) {
            throw new SQLTransientConnectionException("The database is away.");
        }
    }

    /** Returns at once while the database is there. */
    void awaitReturn() throws InterruptedException {
        try {
            present.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("never ends exceptionally", e);
        }
    }

    /** @return whether that is news */
    synchronized boolean gone() {
        if (isAway()) {
            return false;
        }
        present = new CompletableFuture<>();
        return true;
    }

    /** @return whether that is news */
    synchronized boolean back() {
        return present.complete(null);
    }
}
