/** Filters before all others, and the settings of the server itself. */
package org.shouwen.edge.web;
