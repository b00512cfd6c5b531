package org.shouwen.engine.closed;

import java.util.Collection;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the engine says that a model asks for what it does not do; one line in the log each. */
final class ModelRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRefusal.class);

    /** What somebody who wrote a model can mend at one time. */
    private static final int MOST_SENTENCES = 20;

    private static final int MOST_CHARACTERS = 500;

    private ModelRefusal() {}

    /** Of something that is being evaluated: whoever is told works on a case, and cannot mend the model. */
    static Refusal whileRunning(String detail) {
        LOG.warn("Refused while evaluating an expression: {}", line(detail));
        return Refusal.of(RefusalCode.MODEL_INVALID, "流程模型中有系统不允许的表达式,本次操作没有执行,请联系流程管理员。");
    }

    /** Of a model that is being deployed or loaded; does nothing where there is nothing to say. */
    static void throwIfAny(String file, Collection<String> sentences) {
        if (!sentences.isEmpty()) {
            LOG.warn("Refused the model {}: {}", line(file), line(String.join(" ", sentences)));
        }
        Refusal.throwIfAny(sentences.stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> new Violation(RefusalCode.MODEL_INVALID, null, sentence))
                .toList());
    }

    /** What somebody else wrote, as one line of the log. */
    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
    }
}
