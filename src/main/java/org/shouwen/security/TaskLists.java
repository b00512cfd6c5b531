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
 * The lists that people find in Tasklist. Clients come before internal matters, the urgent before the others, then what
 * is due first.
 */
@Component
public class TaskLists {

    /** The process variable by which people tell the cases of a list apart: short, personal data masked. */
    public static final String CASE_TITLE = "caseTitle";

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
        roles.put(stored("待领取的任务", 2, "我可以领取的任务", mineToClaim()), Roles.TASKLIST_USERS);
        roles.put(stored("本所全部任务", 3, "本所所有人员的任务", tasks.createTaskQuery()), Set.of(Roles.OFFICE_HEAD));
        return roles;
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${ currentUser() }");
    }

    private TaskQuery mineToClaim() {
        return tasks.createTaskQuery()
                .taskCandidateUserExpression("${ currentUser() }")
                .taskUnassigned();
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
