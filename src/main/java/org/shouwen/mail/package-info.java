/**
 * Mail to clients, through an outbox: written with the case, sent after it, however long the mail server is away. Knows
 * nothing of what is sent.
 */
package org.shouwen.mail;
