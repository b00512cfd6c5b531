package org.shouwen.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has to keep an eye on: the open cases they handle or have a task in, and those they were first asked
 * about and a colleague handles now.
 */
@Service
public class OpenCases {

    private static final int MOST = 50;

    private final CaseSearch search;
    private final ObjectProvider<OpenTasks> tasks;
    private final Labels labels;

    OpenCases(CaseSearch search, ObjectProvider<OpenTasks> tasks, Labels labels) {
        this.search = search;
        this.tasks = tasks;
        this.labels = labels;
    }

    /** Most urgent first, then the earliest due; at most fifty. */
    @Transactional(readOnly = true)
    public List<OpenCase> of(String userId) {
        Set<String> waiting = tasks.stream()
                .flatMap(source -> source.casesWaitingFor(userId).stream())
                .collect(Collectors.toSet());
        List<CaseLine> files = search.open(userId, waiting, MOST);
        List<String> numbers = files.stream().map(CaseLine::caseNo).toList();
        List<Map<String, List<OpenTask>>> open =
                tasks.orderedStream().map(source -> source.of(numbers)).toList();
        return files.stream()
                .map(file -> new OpenCase(
                        file,
                        open.stream()
                                .flatMap(byCase -> byCase.getOrDefault(file.caseNo(), List.of()).stream())
                                .map(task -> step(task, userId))
                                .toList()))
                .toList();
    }

    private OpenCase.Step step(OpenTask task, String userId) {
        return new OpenCase.Step(
                task.id(),
                task.name(),
                labels.person(task.assignee()),
                labels.local(task.dueAt()),
                userId.equals(task.assignee()));
    }
}
