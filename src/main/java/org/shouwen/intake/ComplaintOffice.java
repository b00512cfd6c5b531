package org.shouwen.intake;

import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where complaints about staff are taken; clerks pass people on and write nothing down. */
@Component
class ComplaintOffice implements LiveContent {

    private final String phone;

    ComplaintOffice(@Value("${shouwen.complaint-phone}") String phone) {
        this.phone = phone;
    }

    @Override
    public String name() {
        return "complaintOffice";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        return LiveValue.of(("**对工作人员的投诉由局社管办受理,投诉电话:%s。** 请告知服务对象可以来访、来信或者致电局社管办。" + "这里只记录时间和渠道,不登记姓名和投诉内容。")
                .formatted(LiveValue.plain(phone)));
    }
}
