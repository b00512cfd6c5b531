package org.shouwen.processadmin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.shouwen.engine.ProcessContract;
import org.shouwen.processadmin.AllowedBpmn.Entry;
import org.shouwen.processadmin.AllowedBpmn.Kind;
import org.shouwen.processadmin.AllowedBpmn.Value;

/** Every expression that the engine evaluates can be read and keeps to what expressions may use. */
final class ExpressionRule implements ModelRule {

    private static final int LONGEST = 1_000;
    /** What these attributes hold is a bean and nothing else; {@link ImplementationRule} judges it. */
    private static final Set<String> BEANS = Set.of("camunda:delegateExpression", "delegateExpression");

    private final ModelVocabulary vocabulary;
    private final AllowedBpmn allowed;

    ExpressionRule(ModelVocabulary vocabulary, AllowedBpmn allowed) {
        this.vocabulary = vocabulary;
        this.allowed = allowed;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Check check = new Check(model, report);
        for (XmlElement element : model.xml()) {
            allowed.entry(element).ifPresent(entry -> check.evaluated(element, entry));
        }
        check.reportUnknown();
    }

    private final class Check {

        private final ProcessModel model;
        private final Report report;
        private final ProcessContract contract;
        private final Set<String> local = new HashSet<>();
        private final Map<String, Set<String>> unknown = new LinkedHashMap<>();

        Check(ProcessModel model, Report report) {
            this.model = model;
            this.report = report;
            this.contract = vocabulary.contractOf(model.key());
            model.xml().forEach(element -> {
                if (element.name().equals("bpmn:multiInstanceLoopCharacteristics")) {
                    local.add(element.attribute("camunda:elementVariable"));
                } else if (element.name().equals("camunda:inputParameter")) {
                    local.add(element.attribute("name"));
                }
            });
        }

        void evaluated(XmlElement element, Entry entry) {
            for (XmlElement.Attribute attribute : element.attributes()) {
                Value value = entry.attributes().get(attribute.name());
                if (value != null && value.kind() == Kind.EVALUATED && !BEANS.contains(attribute.name())) {
                    judge(attribute.value(), element);
                }
            }
            if (entry.text() != null && entry.text().kind() == Kind.EVALUATED) {
                judge(element.text(), element);
            }
        }

        private void judge(String text, XmlElement element) {
            if (!Expression.isIn(text)) {
                return;
            }
            String id = element.drawn().attribute("id");
            String quoted = "表达式 " + text.strip() + " ";
            if (text.length() > LONGEST) {
                report.error(model.file(), id, "表达式太长,超过 " + LONGEST + " 个字符。");
                return;
            }
            try {
                ExpressionFaults faults = new ExpressionFaults(
                        Expression.parse(text),
                        name -> local.contains(name) || contract.declaresVariable(name),
                        name -> vocabulary.bean(name).isPresent());
                faults.unknown().forEach(name -> unknown.computeIfAbsent(name, first -> new LinkedHashSet<>())
                        .add(id));
                faults.sentences().forEach(sentence -> report.error(model.file(), id, quoted + "中," + sentence));
            } catch (TreeBuilderException e) {
                report.error(model.file(), id, quoted + "无法解析。请检查括号、引号和运算符。");
            }
        }

        /** A name that is wrong in six places is one mistake. */
        void reportUnknown() {
            unknown.forEach((name, ids) -> report.error(
                    model.file(),
                    ids.iterator().next(),
                    "表达式中的“" + name + "”既不是本流程的变量,也不是系统已有的功能"
                            + (ids.size() == 1
                                    ? ""
                                    : "(还用在 "
                                            + String.join(
                                                    "、", ids.stream().skip(1).toList()) + ")")
                            + "。请检查拼写;自行增加的变量名须以 " + ProcessContract.CUSTOM + " 开头。"));
        }
    }
}
