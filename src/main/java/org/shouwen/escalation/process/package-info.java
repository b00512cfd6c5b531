/** The process of supervisors: its words, its delegates, and the ways into it. */
package org.shouwen.escalation.process;
