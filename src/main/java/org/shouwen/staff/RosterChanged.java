package org.shouwen.staff;

/** The roster was replaced; published in the transaction that does it, so that accounts change with it or not at all. */
public record RosterChanged(Roster roster) {}
