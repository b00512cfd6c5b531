package org.shouwen.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that people find in Tasklist, each an answer to what they ask in the morning. Clients come before internal
 * matters, the urgent before the others, then what is due first. Who asks and what day it is, the engine finds
 * out whenever a list is opened.
 */
@Component
public class TaskLists {

    /** The process variable by which people tell the cases of a list apart: short, personal data masked. */
    public static final String CASE_TITLE = "caseTitle";

    private static final String ESCALATION = "supervisor-escalation";
    private static final Set<String> SUPERVISORS =
            Set.of(Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER);
    private static final Set<String> HEAD = Set.of(Roles.OFFICE_HEAD);
    private static final String ME = "${ currentUser() }";
    private static final String MY_GROUPS = "${ currentUserGroups() }";
    private static final String EARLIEST_IN_TIME = "${ taskDays.earliestInTime() }";
    private static final String LATEST_OVERDUE = "${ taskDays.latestOverdue() }";
    private static final String END_OF_TODAY = "${ taskDays.endOfToday() }";
    private static final String END_OF_NEXT_WORKING_DAY = "${ taskDays.endOfNextWorkingDay() }";

    private final FilterService filters;
    private final TaskService tasks;

    TaskLists(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Writes the lists into the engine as they stand here; by the id of each the roles that see it. */
    Map<String, Set<String>> rolesById() {
        Map<String, Set<String>> roles = new HashMap<>();
        roles.put(stored("我的任务", 1, "由我办理的任务", mine()), Roles.TASKLIST_USERS);
        roles.put(stored("待领取", 2, "我可以领取的任务", toClaim()), Roles.TASKLIST_USERS);
        roles.put(
                stored(
                        "今日到期",
                        3,
                        "由我办理,今天到期的任务",
                        mine().dueAfterExpression(LATEST_OVERDUE).dueBeforeExpression(END_OF_TODAY)),
                Roles.TASKLIST_USERS);
        roles.put(stored("已超期", 4, "由我办理,已经超期的任务", mine().dueBeforeExpression(EARLIEST_IN_TIME)), Roles.TASKLIST_USERS);
        roles.put(
                stored("今日跟进", 5, "由我办理,到了跟进日期的任务", mine().followUpBeforeExpression(END_OF_TODAY)),
                Roles.TASKLIST_USERS);
        roles.put(stored("报给我的", 6, "逐级报告到我这里的事项", reportedToMe()), SUPERVISORS);
        roles.put(
                stored(
                        "本所临近到期",
                        7,
                        "本所在下一个工作日结束前到期的任务",
                        all().dueAfterExpression(LATEST_OVERDUE).dueBeforeExpression(END_OF_NEXT_WORKING_DAY)),
                HEAD);
        roles.put(stored("本所已超期", 8, "本所已经超期的任务", all().dueBeforeExpression(EARLIEST_IN_TIME)), HEAD);
        roles.put(stored("本所全部任务", 9, "本所所有人员的任务", all()), HEAD);
        removeFormerLists();
        return roles;
    }

    /** Of those that the reader may see: authorizations and offices narrow it. */
    private TaskQuery all() {
        return tasks.createTaskQuery();
    }

    private TaskQuery mine() {
        return all().taskAssigneeExpression(ME);
    }

    /** Named as a candidate, or member of a candidate group; the engine would not look up the groups of a clerk itself. */
    private TaskQuery toClaim() {
        return all().taskUnassigned()
                .or()
                .taskCandidateUserExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private TaskQuery reportedToMe() {
        return all().processDefinitionKey(ESCALATION)
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    /** What this list was called by earlier versions. */
    private void removeFormerLists() {
        filters.createTaskFilterQuery()
                .filterName("待领取的任务")
                .list()
                .forEach(former -> filters.deleteFilter(former.getId()));
    }

    private String stored(String name, int place, String description, TaskQuery query) {
        List<Filter> present = filters.createTaskFilterQuery().filterName(name).list();
        // two nodes that start together may both have found none
        present.stream().skip(1).forEach(duplicate -> filters.deleteFilter(duplicate.getId()));
        Filter filter = present.isEmpty() ? filters.newTaskFilter(name) : present.get(0);
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", CASE_TITLE, "label", "办件"))));
        return filters.saveFilter(filter).getId();
    }
}
