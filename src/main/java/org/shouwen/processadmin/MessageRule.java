package org.shouwen.processadmin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** What the code sends arrives somewhere, and a message that starts a process starts one process only. */
final class MessageRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    MessageRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        model.all(MessageEventDefinition.class).stream()
                .filter(event -> event.getParentElement() instanceof CatchEvent && event.getMessage() == null)
                .forEach(event -> report.error(
                        model.file(),
                        model.idAround(event),
                        Titles.of((CatchEvent) event.getParentElement()) + "没有指明等待哪个消息。"));
        Set<String> known =
                model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
        Set<String> used = used(model);
        vocabulary.contractOf(model.key()).messages().stream()
                .filter(message -> known.contains(message) && !used.contains(message))
                .forEach(message ->
                        report.error(model.file(), model.key(), "程序发来的消息 " + message + " 没有任何元素接收,请恢复接收它的事件。"));
        checkStarts(model, set, report);
    }

    /** What the model waits for, or sends itself. */
    private static Set<String> used(ProcessModel model) {
        return names(Stream.concat(
                        model.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                        model.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage)))
                .collect(Collectors.toSet());
    }

    private static void checkStarts(ProcessModel model, ModelSet set, Report report) {
        List<String> starting = starting(model).toList();
        starting.stream()
                .filter(message -> starting.indexOf(message) != starting.lastIndexOf(message))
                .distinct()
                .forEach(message -> report.error(model.file(), model.key(), "消息 " + message + " 只能有一个开始事件,现有多个。"));
        for (ProcessModel other : set.processes()) {
            if (other != model) {
                starting(other)
                        .filter(starting::contains)
                        .forEach(message -> report.error(
                                model.file(),
                                model.key(),
                                "消息 " + message + " 已用来开始流程“" + other.process().getName() + "”(" + other.file()
                                        + "),一个消息只能开始一个流程。"));
            }
        }
    }

    private static Stream<String> starting(ProcessModel model) {
        return names(model.flows().starts().stream()
                .map(start -> start.getChildElementsByType(MessageEventDefinition.class))
                .flatMap(Collection::stream)
                .map(MessageEventDefinition::getMessage));
    }

    private static Stream<String> names(Stream<Message> messages) {
        return messages.filter(Objects::nonNull).map(Message::getName).filter(Objects::nonNull);
    }
}
