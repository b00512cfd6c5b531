/**
 * What the process administrator does: checks models by the one set of rules that our own models meet too, and deploys
 * them when they pass.
 */
package org.shouwen.processadmin;
