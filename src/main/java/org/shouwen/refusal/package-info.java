/** Refusals with a stable code and a Chinese sentence: the one way in which Shouwen says no. */
package org.shouwen.refusal;
