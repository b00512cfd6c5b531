package org.shouwen.security;

/** Somebody gave the own account another password; published in the transaction that does it. */
public record OwnPasswordChanged(String userId, String passwordMark) {}
