/** The process administrator's calendar API. */
package org.shouwen.deadline.web;
