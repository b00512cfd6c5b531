/** The outbox for operators. */
package org.shouwen.mail.web;
