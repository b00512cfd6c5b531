/**
 * Consultation intake 咨询受理(首问负责): whoever is asked first answers for the matter to the end (R-001 … R-039).
 */
package org.shouwen.intake;
