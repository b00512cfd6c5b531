/**
 * A person and the clock meet at a deadline, round after round: each with a fresh case, both at the same moment. Nothing is
 * said about who is faster; what must come out follows from the instant.
 */
package org.shouwen.testing.race;
