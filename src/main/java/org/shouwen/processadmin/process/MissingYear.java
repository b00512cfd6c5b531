package org.shouwen.processadmin.process;

import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.stereotype.Component;

@Component
class MissingYear implements LiveContent {

    @Override
    public String name() {
        return "missingYear";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        return LiveValue.of(
                "有期限落在 **%d 年**,该年节假日安排尚未导入,这些期限按周一至周五暂定。国务院办公厅通知公布后,请在[流程管理](/admin)页面导入;导入后期限自动重新计算,本任务自动了结。"
                        .formatted(CalendarImportProcess.year(context.caseNo())));
    }
}
