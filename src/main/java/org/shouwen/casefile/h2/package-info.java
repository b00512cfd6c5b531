/** What PostgreSQL does with triggers written in SQL, for H2, which loads these classes by name. */
package org.shouwen.casefile.h2;
