/** Small data that everybody reads and hardly anybody changes, kept in memory on every node. */
package org.shouwen.cache;
