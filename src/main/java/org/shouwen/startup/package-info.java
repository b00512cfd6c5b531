/** What must hold before Shouwen starts in production, and that its nodes start one after another. */
package org.shouwen.startup;
