/** What every request meets first: whom it may come through, for which host, how much and how often, and what browsers are told. */
package org.shouwen.edge;
