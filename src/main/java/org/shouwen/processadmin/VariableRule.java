package org.shouwen.processadmin;

import java.util.Map;
import java.util.Set;
import org.shouwen.engine.ProcessContract;

/**
 * A model writes variables of its own ({@code custom_*}), and of those that the code relies on only what the model that
 * was built with the code writes, from where that has it. So nobody becomes responsible, and no case changes its number,
 * by a drawing.
 */
final class VariableRule implements ModelRule {

    /** What is said with a report upward; a step that an administrator adds may report too. */
    private static final Set<String> SAID_WITH_A_REPORT =
            Set.of("reasonCode", "missedDueAt", "subjectUserIds", "severity");

    private static final Set<String> OWN_NUMBER =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private final ModelVocabulary vocabulary;

    VariableRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Set<Writes> built = vocabulary
                .builtProcess(model.key())
                .map(root -> Writes.in(root).keySet())
                .orElse(Set.of());
        for (Map.Entry<Writes, XmlElement> found : Writes.in(model.xml().get(0)).entrySet()) {
            Writes written = found.getKey();
            if (!built.contains(written) && !mayBeAdded(written)) {
                report.error(model.file(), found.getValue().drawn().attribute("id"), sentence(written));
            }
        }
    }

    private static boolean mayBeAdded(Writes written) {
        return switch (written.way()) {
            case Writes.BUSINESS_KEY -> OWN_NUMBER.contains(written.value());
            case Writes.INPUT -> isOwn(written) || SAID_WITH_A_REPORT.contains(written.name());
            default -> isOwn(written);
        };
    }

    private static boolean isOwn(Writes written) {
        return written.name().startsWith(ProcessContract.CUSTOM);
    }

    private static String sentence(Writes written) {
        return written.way().equals(Writes.BUSINESS_KEY)
                ? "办件编号(businessKey)不得改为“" + written.value() + "”。请写 #{execution.processBusinessKey}。"
                : "这里不能写入变量 " + written.name() + ":它由系统管理。请恢复原来的写法;自行增加的变量名须以 " + ProcessContract.CUSTOM + " 开头。";
    }
}
