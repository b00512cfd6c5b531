package org.shouwen.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after too many failures for one case, or from one address, nothing is answered for a while. Every
 * node counts for itself.
 */
@Component
class GuessThrottle {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_FOR_A_CASE = 10;
    private static final int MOST_FROM_AN_ADDRESS = 50;
    private static final int MOST_REMEMBERED = 20_000;

    private record Failures(Instant since, int count) {}

    private final Map<String, Failures> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Clock clock;

    GuessThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal TOO_MANY_ATTEMPTS */
    synchronized void requireFree(String caseNo, String from) {
        if (count(caseKey(caseNo)) >= MOST_FOR_A_CASE || count(addressKey(from)) >= MOST_FROM_AN_ADDRESS) {
            throw Refusal.of(RefusalCode.TOO_MANY_ATTEMPTS, "查询次数过多,请 10 分钟后再试,或者致电受理单位。");
        }
    }

    synchronized void failed(String caseNo, String from) {
        add(caseKey(caseNo));
        add(addressKey(from));
    }

    private void add(String key) {
        int before = count(key);
        Instant since = before == 0 ? clock.instant() : remembered.get(key).since();
        remembered.put(key, new Failures(since, before + 1));
    }

    private int count(String key) {
        Failures failures = remembered.get(key);
        boolean counts = failures != null
                && Duration.between(failures.since(), clock.instant()).abs().compareTo(WHILE) < 0;
        return counts ? failures.count() : 0;
    }

    private static String caseKey(String caseNo) {
        return "case " + caseNo;
    }

    private static String addressKey(String from) {
        return "from " + from;
    }
}
