/**
 * The papers an office hands over or sends: numbered, immutable, generated from templates that are data, with a record
 * of how each was delivered (R-046, R-048, § 2.5). Knows no feature: what stands in a paper comes with the order.
 */
package org.shouwen.document;
