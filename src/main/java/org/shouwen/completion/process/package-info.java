/** The process {@code time-limited-completion} and what people may do beside its tasks. */
package org.shouwen.completion.process;
