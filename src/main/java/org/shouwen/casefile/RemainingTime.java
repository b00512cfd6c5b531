package org.shouwen.casefile;

import java.time.Instant;

/** Words for the time that is left, e.g. 剩 2 个工作日(5月7日17:30到期). */
public interface RemainingTime {

    /** @param dueAt may be past */
    String until(Instant dueAt);
}
