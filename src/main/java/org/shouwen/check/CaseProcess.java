package org.shouwen.check;

import java.util.List;
import java.util.Set;

/**
 * A process that handles cases of a kind, and what of it follows the records; a bean of whoever runs it.
 *
 * @param kind in the register; null for complaints, which it does not know
 * @param key of its definition
 * @param handlerSteps tasks that are always the responsible clerk's
 * @param deadlines a task that is due with several of them is due with the first that is open
 */
public record CaseProcess(String kind, String key, Set<String> handlerSteps, List<WatchedDeadline> deadlines) {}
