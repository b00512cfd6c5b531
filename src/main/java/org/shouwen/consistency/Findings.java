package org.shouwen.consistency;

import java.time.Instant;
import java.util.List;
import org.shouwen.check.Contradiction;

/**
 * What one comparison of everything found.
 *
 * @param cases how many cases and complaints were compared
 */
public record Findings(Instant at, int cases, List<Contradiction> contradictions) {}
