package org.shouwen.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * A bean of whoever knows what must agree. It is asked about a page of cases at a time, reads its own rows with a few
 * queries for the whole page, within one transaction that sees one moment, and changes nothing.
 */
public interface CaseCheck {

    /** All that it looks after. */
    List<? extends Rule> rules();

    /** Complaints are among the numbers too. */
    Stream<Contradiction> check(CheckedCases page);
}
