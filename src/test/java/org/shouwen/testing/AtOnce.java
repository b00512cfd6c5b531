package org.shouwen.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people who do something in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * All of it, by as many people; nobody begins before everybody is there.
     *
     * @return the answers, in the order of the calls
     * @throws java.util.concurrent.ExecutionException with what the first one threw that failed
     */
    public static <T> List<T> call(int people, Collection<Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> call : calls) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : begun) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
