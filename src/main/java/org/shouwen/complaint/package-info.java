/**
 * Complaints about staff, accepted by the oversight office and answered in three working days, while nobody learns who
 * complained (R-080 … ).
 */
package org.shouwen.complaint;
