/** Satisfaction rating 满意度评价: one invitation per concluded case, answered by the client alone. */
package org.shouwen.rating;
