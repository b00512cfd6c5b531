package org.shouwen.staff;

/**
 * The roster was replaced; published in the transaction that does it, so that accounts change with it or not at all.
 *
 * @param before the one that was in force until now
 */
public record RosterChanged(Roster before, Roster roster) {}
