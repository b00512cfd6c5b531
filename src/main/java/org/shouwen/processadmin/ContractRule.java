package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.shouwen.engine.ProcessContract;

/** The ids and messages that the code relies on stand in the model, and the model sends nothing that nobody knows. */
final class ContractRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    ContractRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        ProcessContract contract = vocabulary.contractOf(model.key());
        Set<String> messages =
                model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
        for (String message : messages) {
            if (isBlank(message) || !contract.declaresMessage(message)) {
                report.error(model.file(), model.key(), "消息 " + message + " 未声明。");
            }
        }
        for (String message : contract.messages()) {
            if (!messages.contains(message)) {
                report.error(model.file(), model.key(), "缺少程序要发送的消息 " + message + "。");
            }
        }
        for (String element : contract.elements()) {
            if (!model.hasElement(element)) {
                reportMissing(element, contract, model, report);
            }
        }
    }

    private static void reportMissing(String element, ProcessContract contract, ProcessModel model, Report report) {
        if (contract.neededElements().contains(element)) {
            report.error(model.file(), element, "缺少程序离不开的元素 " + element + ",不得删除或改名。");
        } else {
            report.warning(model.file(), element, "程序所知的元素 " + element + " 已不在模型中。");
        }
    }
}
