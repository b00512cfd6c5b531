package org.shouwen.processadmin;

import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Limits are counted in working days, which no duration in a model can do: timers take a computed instant. */
final class TimerRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            String elementId = model.idAround(timer);
            if (isLiteral(timer.getTimeDuration())) {
                report.error(model.file(), elementId, "定时器不得写固定时长,请用由工作日历算出的日期变量,如 ${noticeDeadline}。");
            }
            if (isLiteral(timer.getTimeDate())) {
                report.error(model.file(), elementId, "定时器不得写固定日期,请用日期变量,如 ${noticeDeadline}。");
            }
            if (isLiteral(timer.getTimeCycle())
                    && timer.getTimeCycle().getTextContent().contains("P")) {
                report.error(model.file(), elementId, "定时器不得按固定时长循环,请写每日时刻,如 0 30 8 * * ?。");
            }
            if (timer.getTimeDate() == null && timer.getTimeDuration() == null && timer.getTimeCycle() == null) {
                report.error(model.file(), elementId, "定时器没有时间。");
            }
        }
    }

    private static boolean isLiteral(ModelElementInstance time) {
        return time != null && !Expression.isIn(time.getTextContent());
    }
}
