package org.shouwen.escalation;

import java.util.Set;

/**
 * A matter for which supervisors are sought.
 *
 * @param people user ids of those who may not decide: the subjects, who reports, and who handles the case
 */
record Involved(String caseNo, String officeId, Set<String> people) {}
