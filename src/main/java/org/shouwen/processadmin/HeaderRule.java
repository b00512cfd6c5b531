package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

/** What the engine and the archive need to know about a process as a whole. */
final class HeaderRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        if (!model.process().isExecutable()) {
            report.error(model.file(), model.key(), "流程没有设为可执行。请勾选 Executable。");
        }
        if (!model.key().equals(model.source().stem())) {
            report.error(model.file(), model.key(), "文件名应与流程标识相同:" + model.key() + ".bpmn。");
        }
        if (isBlank(model.process().getCamundaHistoryTimeToLiveString())) {
            report.error(model.file(), model.key(), "流程没有写明历史保存期限。请填写 Time to live,如 P1825D。");
        }
        if (isBlank(model.process().getCamundaVersionTag())) {
            report.error(model.file(), model.key(), "流程没有版本标记。请填写 Version tag,如 2。");
        }
    }
}
