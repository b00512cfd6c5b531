/**
 * Scans and other files that staff add to a case: known by their content and not their name, stored once, checked for
 * viruses where a scanner is installed, given only to whoever may see the case.
 */
package org.shouwen.attachment;
