/** People, offices, windows and absences, and who may get a task. */
package org.shouwen.staff;
