package org.shouwen.casefile;

import java.time.LocalDate;

/**
 * Counts 1, 2, 3 … per prefix and day. The row of a count stays locked until the caller's transaction ends, so the next
 * one waits, and a rollback takes its number back. Never aborts the transaction, not even on the first count of a day.
 */
interface DayCounter {

    int next(String prefix, LocalDate day);
}
