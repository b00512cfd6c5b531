package org.shouwen.staff;

import java.util.Set;

/**
 * A member of staff.
 *
 * @param officeId the one office the person belongs to; null for bureau and town staff
 * @param windows ids of the windows the person serves, empty for others than clerks
 */
public record Person(String userId, String name, String post, String officeId, Set<String> windows, boolean active) {}
