/** Issued papers as pages, and their templates for the process administrator. */
package org.shouwen.document.web;
