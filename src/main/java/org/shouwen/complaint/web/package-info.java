/** Complaints over HTTP, and the pages of the oversight office. */
package org.shouwen.complaint.web;
