package org.shouwen.security;

import java.util.Optional;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What somebody who logged in some time ago, on whichever node, may do at this moment. */
@Component
public class CurrentRights {

    private final AccountTables accounts;
    private final EngineUsers users;
    private final StaffDirectory staff;

    CurrentRights(AccountTables accounts, EngineUsers users, StaffDirectory staff) {
        this.accounts = accounts;
        this.users = users;
        this.staff = staff;
    }

    /** The login with the roles of now; empty where it is over: password changed, account closed or off the roster. */
    public Optional<Login> of(Login login) {
        StoredAccount account = accounts.find(login.getName());
        staff.notBefore(account.rosterRevision());
        return login.isStillGoodFor(account)
                ? users.authentication(login.getName()).map(user -> login.with(user.getGroupIds()))
                : Optional.empty();
    }
}
