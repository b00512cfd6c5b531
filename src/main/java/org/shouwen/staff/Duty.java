package org.shouwen.staff;

import java.util.Set;

/**
 * What a task asks of the person who gets it.
 *
 * @param caseNo the case, for conflicts of interest
 * @param officeId the office whose case it is; null for matters of no office
 * @param roles the person must hold one of them; empty where any role will do
 * @param windowKinds the person must serve a window of one of these kinds; empty where no qualification is asked
 */
public record Duty(String caseNo, String officeId, Set<String> roles, Set<String> windowKinds) {

    public static Duty of(String caseNo, String officeId, Set<String> roles) {
        return new Duty(caseNo, officeId, roles, Set.of());
    }
}
