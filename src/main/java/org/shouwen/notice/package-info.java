/**
 * One-time notice 一次性告知: materials are checked one by one, and what is missing is told once, completely and in writing
 * (R-040 … ).
 */
package org.shouwen.notice;
