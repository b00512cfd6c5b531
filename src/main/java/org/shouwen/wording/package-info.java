/** Civil language: which phrases staff may not write to a client. */
package org.shouwen.wording;
