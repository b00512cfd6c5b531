/** The process {@code complaint-handling}. */
package org.shouwen.complaint.process;
