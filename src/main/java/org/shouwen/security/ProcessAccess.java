package org.shouwen.security;

import java.util.Set;

/**
 * Who may use one process: one row of the role × action table, declared by the feature as a bean. Rights stand on the
 * definition, never on a single task; whose task it is, the guards decide.
 *
 * @param starters roles that may start an instance
 * @param workers roles that may get tasks
 */
public record ProcessAccess(String processKey, Set<String> starters, Set<String> workers) {}
