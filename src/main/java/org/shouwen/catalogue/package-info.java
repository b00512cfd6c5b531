/** Versioned service items, their materials and publication checks, and the guidance directory. */
package org.shouwen.catalogue;
