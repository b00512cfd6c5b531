/**
 * Working calendar and the ledger from which every due instant is derived; carries out and the
 * deadlines of.
 */
package org.shouwen.deadline;
