/** The process that asks the process administrator for a missing calendar year. */
package org.shouwen.processadmin.process;
