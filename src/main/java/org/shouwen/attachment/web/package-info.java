/** Attachments over HTTP. */
package org.shouwen.attachment.web;
