/**
 * The case register every process stands on: numbers, statuses, append-only timeline, dossier, search (R-001, R-002,
 * Knows no feature; features make themselves known by beans of its interfaces.
 */
package org.shouwen.casefile;
