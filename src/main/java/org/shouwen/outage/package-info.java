/**
 * The database that is away: noticed within two seconds, told to everybody in one answer, and over by itself. Knows
 * nothing of what the database holds.
 */
package org.shouwen.outage;
