/** The comparison of all records, for the system administrator. */
package org.shouwen.consistency.web;
