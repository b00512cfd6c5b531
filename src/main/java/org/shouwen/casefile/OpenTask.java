package org.shouwen.casefile;

import java.time.Instant;

/**
 * A task of a case that somebody has yet to do.
 *
 * @param id of the task, as Tasklist opens it
 * @param key element id in the model
 * @param assignee user id, null while nobody has claimed it
 * @param dueAt null where the task has no due time
 */
public record OpenTask(String id, String key, String name, String assignee, Instant dueAt) {}
