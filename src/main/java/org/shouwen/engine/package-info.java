/** Extends the engine once for all processes: clock, typed variables, form submissions, live forms. */
package org.shouwen.engine;
