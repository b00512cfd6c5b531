/** The case register: numbers, statuses, append-only timeline, dossier, search. */
package org.shouwen.casefile;
