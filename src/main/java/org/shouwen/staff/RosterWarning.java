package org.shouwen.staff;

import java.util.List;

/** Implemented where something else depends on the roster: what should be settled before it is replaced. */
public interface RosterWarning {

    /** Chinese sentences; empty where nothing speaks against it. */
    List<String> warnings(Roster before, Roster after);
}
