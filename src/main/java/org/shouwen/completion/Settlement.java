package org.shouwen.completion;

/**
 * What is decided where a department let its deadline pass in silence.
 *
 * @param opinion the head's decision in its place; null where the leader in charge releases it
 * @param by user id of whoever decides
 */
public record Settlement(Opinion opinion, String reason, String by) {}
