/**
 * Applications for service items: what was applied for, its materials, its one notice and its status (§ 2.5). Shared by
 * the processes that take an application in and that complete it (R-035, R-040 … R-049).
 */
package org.shouwen.application;
