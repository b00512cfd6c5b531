package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.Set;
import org.shouwen.processadmin.AllowedBpmn.Entry;
import org.shouwen.processadmin.AllowedBpmn.Kind;
import org.shouwen.processadmin.AllowedBpmn.Value;

/**
 * Only what stands in {@link AllowedBpmn}, in its place, with its attributes. Judges the file as it is written, so that
 * nothing is overlooked that the engine reads otherwise than the library of models.
 */
final class AllowedRule {

    private static final Set<String> COLOURED = Set.of("bpmndi:BPMNShape", "bpmndi:BPMNEdge", "bpmndi:BPMNLabel");

    private final AllowedBpmn allowed;

    AllowedRule(AllowedBpmn allowed) {
        this.allowed = allowed;
    }

    void check(ModelFile file, XmlElement element, Report report) {
        allowed.entry(element)
                .ifPresentOrElse(
                        entry -> {
                            checkAttributes(file, element, entry, report);
                            checkText(file, element, entry.text(), report);
                            element.children().forEach(child -> check(file, child, report));
                        },
                        () -> refuse(file, element, refusalOf(element), report));
    }

    private String refusalOf(XmlElement element) {
        String name = element.name();
        return allowed.hint(name).map(hint -> hint + "。").orElseGet(() -> {
            if (element.parent() == null) {
                return "文件不是 BPMN 流程模型。请用 Camunda Modeler 新建“BPMN diagram (Camunda Platform 7)”。";
            }
            return allowed.knows(name)
                    ? "元素 " + written(name) + " 不能放在 "
                            + written(element.parent().name()) + " 中。请在 Camunda Modeler 中删除这一项,或放到它该在的位置。"
                    : "元素 " + written(name) + " 不能使用。请在 Camunda Modeler 中删除这一项。";
        });
    }

    private void checkAttributes(ModelFile file, XmlElement element, Entry entry, Report report) {
        for (XmlElement.Attribute attribute : element.attributes()) {
            String name = attribute.name();
            Value value = entry.attributes().get(name);
            if (value == null) {
                if (!isColour(element, name)) {
                    refuse(
                            file,
                            element,
                            allowed.hint(name)
                                    .map(hint -> hint + "。")
                                    .orElseGet(() -> "属性 " + written(name) + "(值为“" + shortened(attribute.value())
                                            + "”)不能使用。请在 Camunda Modeler 中清空这一项。"),
                            report);
                }
            } else {
                checkValue(file, element, name, attribute.value(), value, report);
            }
        }
    }

    private static boolean isColour(XmlElement element, String attribute) {
        return COLOURED.contains(element.name()) && (attribute.startsWith("bioc:") || attribute.startsWith("color:"));
    }

    private static void checkValue(
            ModelFile file, XmlElement element, String name, String given, Value value, Report report) {
        if (value.kind() == Kind.PLAIN && Expression.isIn(given)) {
            refuse(file, element, "属性 " + written(name) + " 中不能写表达式(" + shortened(given) + ")。请写固定的值。", report);
        } else if (!value.options().isEmpty() && !value.options().contains(withoutPrefix(name, given))) {
            refuse(
                    file,
                    element,
                    "属性 " + written(name) + " 的值“" + shortened(given) + "”不能使用。可用的值:"
                            + String.join("、", value.options().stream().sorted().toList()) + "。",
                    report);
        }
    }

    /** A type is a name too, and files differ in the prefix. */
    private static String withoutPrefix(String name, String given) {
        return name.equals("xsi:type") ? given.substring(given.indexOf(':') + 1) : given;
    }

    private static void checkText(ModelFile file, XmlElement element, Value text, Report report) {
        String given = element.text();
        if (isBlank(given)) {
            return;
        }
        if (text == null) {
            refuse(
                    file,
                    element,
                    "元素 " + written(element.name()) + " 中多出了文字“" + shortened(given.strip()) + "”。请删除这段文字。",
                    report);
        } else if (text.kind() == Kind.PLAIN && Expression.isIn(given)) {
            refuse(file, element, "元素 " + written(element.name()) + " 中不能写表达式。请写固定的值。", report);
        }
    }

    private static void refuse(ModelFile file, XmlElement element, String sentence, Report report) {
        report.refuse(file.name(), element, sentence);
    }

    /** As an administrator finds it in the file or in Modeler's panel. */
    private static String written(String name) {
        return name.startsWith("?") ? name.substring(1) : name;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
