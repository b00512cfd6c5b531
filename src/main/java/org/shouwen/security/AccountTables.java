package org.shouwen.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a request has to know of an account, in one statement by primary key. */
@Repository
class AccountTables {

    private static final String FIND = """
            select u.pwd_, u.salt_, coalesce(e.times, 0) as times, r.revision
              from roster_revision r
              left join act_id_user u on u.id_ = ?
              left join ended_logins e on e.user_id = u.id_""";

    private final JdbcClient jdbc;

    AccountTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredAccount find(String userId) {
        return jdbc.sql(FIND)
                .param(userId)
                .query((row, i) -> new StoredAccount(
                        userId,
                        row.getString("pwd_"),
                        row.getString("salt_"),
                        row.getLong("times"),
                        row.getLong("revision")))
                .single();
    }

    /** Puts another form of the same password in its place, unless somebody changed it meanwhile. */
    void renew(StoredAccount account, String password, String salt) {
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = ?, rev_ = rev_ + 1 where id_ = ? and pwd_ = ?")
                .params(password, salt, account.userId(), account.password())
                .update();
    }

    /** Whoever comes back under this user id needs a new one. */
    void forgetPassword(String userId) {
        jdbc.sql("update act_id_user set pwd_ = null, salt_ = null, rev_ = rev_ + 1 where id_ = ? and pwd_ is not null")
                .param(userId)
                .update();
    }

    /** Call it where no other node ends logins of the same account at the same time. */
    void endLogins(String userId) {
        int ended = jdbc.sql("update ended_logins set times = times + 1 where user_id = ?")
                .param(userId)
                .update();
        if (ended == 0) {
            jdbc.sql("insert into ended_logins (user_id, times) values (?, 1)")
                    .param(userId)
                    .update();
        }
    }
}
