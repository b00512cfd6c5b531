/**
 * Time-limited completion 限时办结: an accepted application is completed within its limit, or the applicant is told before
 * the limit has run out why not and how long it takes (R-050 … R-067).
 */
package org.shouwen.completion;
