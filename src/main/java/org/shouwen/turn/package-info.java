/**
 * One at a time: every case is worked on by one act at a time, person or timer, after everything that was due before, and all
 * of an act happens at one instant.
 */
package org.shouwen.turn;
