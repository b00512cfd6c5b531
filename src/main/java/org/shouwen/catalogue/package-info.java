/**
 * Versioned service items with their materials and publication checks, and the guidance directory for what the office
 * does not do (R-034, R-035, R-039, R-043, R-057, R-058, R-134 … R-155).
 */
package org.shouwen.catalogue;
