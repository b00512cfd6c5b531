/**
 * What a feature says about its own truth, so that one checker can compare register, ledger, timeline, reports, papers and
 * engine of every case: facts of a page of cases, rules, and the contradictions found.
 */
package org.shouwen.check;
