package org.shouwen.security;

/**
 * What is stored of an account at this moment.
 *
 * @param password as the engine keeps it; null where there is no such account or none was set yet
 * @param endedLogins how often all logins of the account were ended
 * @param rosterRevision the roster in force, whoever the account belongs to
 */
record StoredAccount(String userId, String password, String salt, long endedLogins, long rosterRevision) {

    boolean hasPassword() {
        return password != null;
    }
}
