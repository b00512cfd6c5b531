/**
 * Compares what is on record about every case, each night and whenever a system administrator asks, and keeps what it
 * found; changes nothing of a case.
 */
package org.shouwen.consistency;
