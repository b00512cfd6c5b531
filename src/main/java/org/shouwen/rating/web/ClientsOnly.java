package org.shouwen.rating.web;

import java.security.Principal;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** Staff neither open nor answer an invitation. */
final class ClientsOnly {

    private ClientsOnly() {}

    static void require(Principal staff) {
        if (staff != null) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "评价只能由服务对象本人进行,工作人员不能打开或提交。");
        }
    }
}
