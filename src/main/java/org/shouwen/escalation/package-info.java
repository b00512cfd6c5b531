/**
 * What a clerk cannot solve, and every limit that is missed, reaches a supervisor who can act: exactly once, never the
 * person it is about, never nobody (R-068 … R-079).
 */
package org.shouwen.escalation;
