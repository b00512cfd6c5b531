/** What an import would change, so that nobody replaces what others rely on without having seen it. Knows no feature. */
package org.shouwen.difference;
