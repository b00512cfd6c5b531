package org.shouwen.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients at many counters in the same moment. */
public final class Crowd {

    private static final List<String> CLERKS =
            List.of("clerk01", "clerk02", "clerk03", "clerk04", "clerk05", "clerk21");

    private Crowd() {}

    /**
     * Registers as many intakes, each in a thread of its own and all at once, spread over the servers.
     *
     * @return their numbers
     */
    public static List<String> registers(List<Office> servers, int size) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<String>> registered = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Submission intake = intake(servers.get(i % servers.size()).staff(CLERKS.get(i % CLERKS.size())));
                Callable<String> registration = () -> {
                    start.await();
                    return intake.isAccepted();
                };
                registered.add(threads.submit(registration));
            }
            start.countDown();
            List<String> numbers = new ArrayList<>();
            for (Future<String> one : registered) {
                numbers.add(one.get());
            }
            return numbers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** An intake that waits to be classified. */
    public static Submission intake(StaffMember clerk) {
        return clerk.starts("consultation-intake")
                .with("channel", "VISIT")
                .with("intakeType", "POLICY_CONSULTATION")
                .with("matter", "咨询城乡居民养老保险缴费档次")
                .with("urgency", "NORMAL");
    }
}
