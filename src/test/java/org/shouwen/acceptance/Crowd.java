package org.shouwen.acceptance;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.shouwen.testing.AtOnce;

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
        List<Callable<String>> registrations = IntStream.range(0, size)
                .mapToObj(i -> intake(servers.get(i % servers.size()).staff(CLERKS.get(i % CLERKS.size()))))
                .<Callable<String>>map(intake -> intake::isAccepted)
                .toList();
        return AtOnce.call(size, registrations);
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
