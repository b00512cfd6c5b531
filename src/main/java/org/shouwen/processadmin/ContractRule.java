package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        checkMessages(contract, model, report);
        Map<String, String> renamed = renamed(contract, model);
        for (String element : contract.elements()) {
            if (renamed.containsKey(element)) {
                report.explain(
                        model.file(),
                        renamed.get(element),
                        "这一步的标识(ID)改成了 " + renamed.get(element) + "。程序按标识认识它,请在 Camunda Modeler 中改回 " + element + "。");
            } else if (!model.hasElement(element)) {
                reportMissing(element, contract, model, report);
            }
        }
    }

    private static void checkMessages(ProcessContract contract, ProcessModel model, Report report) {
        Set<String> messages =
                model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
        for (String message : messages) {
            if (isBlank(message) || !contract.declaresMessage(message)) {
                report.error(
                        model.file(),
                        model.key(),
                        "没有哪里会发出名为“" + message + "”的消息。请改用本流程已有的消息;自行增加的消息名须以 " + ProcessContract.CUSTOM + " 开头。");
            }
        }
        for (String message : contract.messages()) {
            if (!messages.contains(message)) {
                report.error(model.file(), model.key(), "缺少程序要发送的消息 " + message + "。请从现行流程中恢复,不得删除或改名。");
            }
        }
    }

    /** By the id the code knows: the step that does what the missing one did, and is called otherwise now. */
    private static Map<String, String> renamed(ProcessContract contract, ProcessModel model) {
        Map<String, String> renamed = new HashMap<>();
        for (XmlElement step : model.xml()) {
            String id = step.attribute("id");
            if (step.isStep() && !contract.elements().contains(id)) {
                Stream.of(
                                step.attribute("camunda:delegateExpression").replaceAll("[${}\\s]", ""),
                                step.attribute("camunda:formRef").replaceFirst("^.*\\.", ""))
                        .filter(known -> contract.elements().contains(known) && !model.hasElement(known))
                        .forEach(known -> renamed.putIfAbsent(known, id));
            }
        }
        return renamed;
    }

    private static void reportMissing(String element, ProcessContract contract, ProcessModel model, Report report) {
        if (contract.neededElements().contains(element)) {
            report.error(model.file(), element, "缺少程序离不开的元素 " + element + ",不得删除或改名。请从现行流程中恢复。");
        } else {
            report.warning(model.file(), element, "程序所知的元素 " + element + " 已不在模型中。");
        }
    }
}
