/** Civil language: which phrases staff may not write to a client, and the standard sentences (R-191 … R-205). */
package org.shouwen.wording;
