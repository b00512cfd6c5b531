package org.shouwen.check;

import java.util.Set;

/**
 * How a process follows one deadline of the ledger, and what comes of it when it is missed.
 *
 * @param name in the ledger
 * @param variable of the process that holds when it is due
 * @param timers that fire when it is due
 * @param watchers timers of which one waits as long as it runs, since one of them sees that it is missed; empty where nobody
 *     has to
 * @param tasks that are due with it
 * @param reason with which it is reported when it is missed, or null
 */
public record WatchedDeadline(
        String name, String variable, Set<String> timers, Set<String> watchers, Set<String> tasks, String reason) {}
