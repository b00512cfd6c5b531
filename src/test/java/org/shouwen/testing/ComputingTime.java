package org.shouwen.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What something costs, however busy the machine is with other things. */
public final class ComputingTime {

    private ComputingTime() {}

    /** The processor's time for this, in this thread. */
    public static Duration of(Runnable work) {
        long before = spent();
        work.run();
        return Duration.ofNanos(spent() - before);
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
