package org.shouwen.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.shouwen.refusal.Refusal;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;

/**
 * Who may have to do with a task of a confidential process. That somebody is assignee, owner or candidate of it proves
 * nothing: the roster says who works on such cases, and the expressions of the model name the people.
 */
class ConfidentialPeople {

    private final Map<String, Set<String>> workers;
    private final StaffDirectory staff;
    private final Eligibility eligibility;

    ConfidentialPeople(Collection<ProcessAccess> processes, StaffDirectory staff, Eligibility eligibility) {
        this.workers = processes.stream()
                .filter(ProcessAccess::confidential)
                .collect(Collectors.toUnmodifiableMap(ProcessAccess::processKey, ProcessAccess::workers));
        this.staff = staff;
        this.eligibility = eligibility;
    }

    /** Keys of the processes. */
    Set<String> processes() {
        return workers.keySet();
    }

    boolean isConfidential(TaskEntity task) {
        return task.getProcessDefinition() != null
                && workers.containsKey(task.getProcessDefinition().getKey());
    }

    /** Whether the person works on such cases by now, and has nothing to do with this one. */
    boolean mayKnow(TaskEntity task, String userId) {
        String caseNo = task.getExecution().getProcessBusinessKey();
        return worksOnSuch(task, userId)
                && !eligibility
                        .obstacles(userId, Duty.of(caseNo, null, Set.of()))
                        .contains(Obstacle.CONFLICT);
    }

    private boolean worksOnSuch(TaskEntity task, String userId) {
        Set<String> listed = workers.get(task.getProcessDefinition().getKey());
        Collection<String> named = values(task, TaskDefinition::getCandidateGroupIdExpressions);
        return staff.find(userId)
                .filter(Person::active)
                .map(person -> Roles.anyListed(listed, person.roles()) || !Collections.disjoint(named, person.roles()))
                // an account that is on no roster is a system administrator's
                .orElseGet(() -> named.contains(Roles.CAMUNDA_ADMIN));
    }

    /** Whether the model names the person at this moment. */
    boolean isAsked(TaskEntity task, String userId) {
        Collection<String> roles =
                staff.find(userId).<Collection<String>>map(Person::roles).orElse(Set.of(Roles.CAMUNDA_ADMIN));
        return namedUsers(task).contains(userId)
                || !Collections.disjoint(values(task, TaskDefinition::getCandidateGroupIdExpressions), roles)
                || isLeftAlone(task) && candidates(task).contains(userId);
    }

    /**
     * Whether nobody whom the model names by now was offered the task when it began: then those keep it who were, or it would
     * be nobody's.
     */
    boolean isLeftAlone(TaskEntity task) {
        return Collections.disjoint(namedUsers(task), candidates(task));
    }

    private static Collection<String> candidates(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Collection<String> namedUsers(TaskEntity task) {
        try {
            return values(task, ConfidentialPeople::users);
        } catch (Refusal nobodyIsLeft) {
            return Set.of();
        }
    }

    private static Collection<Expression> users(TaskDefinition definition) {
        return Stream.concat(
                        Stream.ofNullable(definition.getAssigneeExpression()),
                        definition.getCandidateUserIdExpressions().stream())
                .toList();
    }

    private static Collection<String> values(
            TaskEntity task, Function<TaskDefinition, ? extends Collection<? extends Expression>> expressions) {
        return expressions.apply(task.getTaskDefinition()).stream()
                .map(expression -> expression.getValue(task))
                .flatMap(ConfidentialPeople::ids)
                .toList();
    }

    private static Stream<String> ids(Object value) {
        if (value instanceof Collection<?> ids) {
            return ids.stream().map(String::valueOf);
        }
        return value == null ? Stream.empty() : List.of(value.toString().split("\\s*,\\s*")).stream();
    }
}
