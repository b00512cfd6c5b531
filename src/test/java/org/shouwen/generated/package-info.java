/** Requests made up at random, plausible and odd, over all that the running application answers. */
package org.shouwen.generated;
