/** The supervisors' page of what waits for them. */
package org.shouwen.escalation.web;
