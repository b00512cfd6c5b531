package org.shouwen.processadmin;

/**
 * Where in a file something stands.
 *
 * @param element as in {@link Finding#element()}
 */
record Place(String element, int line) {}
