package org.shouwen.casefile.web;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouwen.casefile.Dossier;
import org.shouwen.casefile.Dossiers;
import org.shouwen.casefile.RemainingTime;
import org.shouwen.casefile.TimeLeft;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows beside the engine's own knowledge of a task. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Dossiers dossiers;
    private final RemainingTime remaining;

    TaskController(Dossiers dossiers, RemainingTime remaining) {
        this.dossiers = dossiers;
        this.remaining = remaining;
    }

    /** The dossier of the task's case; 204 where it belongs to none that the person may see. */
    @GetMapping("/{taskId}/case")
    ResponseEntity<Dossier> dossier(@PathVariable String taskId, Principal user) {
        return dossiers.ofTask(taskId, user.getName())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * Words for the time that is left until each of these instants, in their order.
     *
     * @throws Refusal REQUEST_INVALID for none or one of a year that no due date has
     */
    @GetMapping("/time-left")
    List<TimeLeft> timeLeft(
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    List<OffsetDateTime> dueAt) {
        if (!dueAt.stream().allMatch(TaskController::isOfDueDates)) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "dueAt", "请求参数「dueAt」的格式不正确。");
        }
        return dueAt.stream().map(at -> remaining.left(at.toInstant())).toList();
    }

    private static boolean isOfDueDates(OffsetDateTime at) {
        return at != null && at.getYear() > 0 && at.getYear() <= 9999;
    }
}
