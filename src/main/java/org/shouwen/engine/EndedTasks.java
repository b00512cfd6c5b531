package org.shouwen.engine;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;

/** What is said of a task that is not there any more: what happened to it, to those who may know. */
class EndedTasks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final ObjectProvider<FinishedTask> features;
    private final StaffDirectory staff;
    private final Clock clock;

    EndedTasks(ObjectProvider<FinishedTask> features, StaffDirectory staff, Clock clock) {
        this.features = features;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @return ALREADY_DONE when it is completed, CASE_CLOSED when its process has ended, or what a {@link FinishedTask} says
     *     instead; NOT_FOUND to whoever may not know
     */
    Refusal refusal(CommandContext context, String taskId) {
        HistoricTaskInstanceEntity past =
                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        if (past == null) {
            return notFound();
        }
        HistoricProcessInstanceEntity process =
                context.getHistoricProcessInstanceManager().findHistoricProcessInstance(past.getProcessInstanceId());
        return isKnown(past, process, context.getAuthentication()) ? refusal(past, process) : notFound();
    }

    static Refusal notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "没有该任务,或者您无权查看。");
    }

    private boolean isKnown(
            HistoricTaskInstanceEntity past, HistoricProcessInstanceEntity process, Authentication user) {
        return user.getUserId().equals(past.getAssignee())
                || past.getTenantId() != null && user.getTenantIds().contains(past.getTenantId())
                || features.stream()
                        .anyMatch(feature -> feature.mayBeKnownTo(user.getUserId(), process.getBusinessKey()));
    }

    private Refusal refusal(HistoricTaskInstanceEntity past, HistoricProcessInstanceEntity process) {
        return features.stream()
                .flatMap(feature -> feature.refusal(past.getTaskDefinitionKey(), process.getBusinessKey()).stream())
                .findFirst()
                .orElseGet(() -> done(past, process));
    }

    private Refusal done(HistoricTaskInstanceEntity past, HistoricProcessInstanceEntity process) {
        boolean completed = TaskEntity.DELETE_REASON_COMPLETED.equals(past.getDeleteReason());
        String what = completed && past.getAssignee() != null
                ? "已由%s于%s办理完毕,不能重复办理".formatted(staff.nameOf(past.getAssignee()), time(past.getEndTime()))
                : "已于%s因情况变化取消,无需再办理".formatted(time(past.getEndTime()));
        RefusalCode code = process.getEndTime() == null ? RefusalCode.ALREADY_DONE : RefusalCode.CASE_CLOSED;
        return Refusal.of(code, "「%s」%s。".formatted(past.getName(), what));
    }

    private String time(Date at) {
        return TIME.format(at.toInstant().atZone(clock.getZone()));
    }
}
