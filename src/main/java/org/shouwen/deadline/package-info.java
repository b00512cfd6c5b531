/** Working calendar and the ledger from which every due instant is derived. */
package org.shouwen.deadline;
