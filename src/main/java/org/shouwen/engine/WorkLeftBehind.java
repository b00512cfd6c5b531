package org.shouwen.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.RosterWarning;
import org.springframework.stereotype.Component;

/** Tasks of those who would leave the roster or be switched off: somebody has to take them over. */
@Component
class WorkLeftBehind implements RosterWarning {

    private final TaskService tasks;

    WorkLeftBehind(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> warnings(Roster before, Roster after) {
        Map<String, Person> staying = after.people().stream()
                .filter(Person::active)
                .collect(Collectors.toMap(Person::userId, Function.identity()));
        return before.people().stream()
                .filter(person -> !staying.containsKey(person.userId()))
                .flatMap(person ->
                        warning(
                                person,
                                tasks.createTaskQuery()
                                        .taskAssignee(person.userId())
                                        .count())
                                .stream())
                .toList();
    }

    private static List<String> warning(Person person, long open) {
        return open == 0
                ? List.of()
                : List.of("%s(%s)名下还有 %d 件没有办完的任务,请先移交。".formatted(person.name(), person.userId(), open));
    }
}
