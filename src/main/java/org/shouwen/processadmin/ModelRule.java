package org.shouwen.processadmin;

/** One family of rules on a process model. */
interface ModelRule {

    void check(ProcessModel model, ModelSet set, Report report);
}
