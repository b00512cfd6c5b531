/** What models and the lists of Tasklist may name in their expressions. */
package org.shouwen.security.process;
