package org.shouwen.consistency;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;

/** What is compared once for all cases together. */
interface WholeCheck {

    List<? extends Rule> rules();

    Stream<Contradiction> check(Instant now);
}
