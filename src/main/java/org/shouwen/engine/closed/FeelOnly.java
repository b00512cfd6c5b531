package org.shouwen.engine.closed;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** No table that names another language than FEEL, at whatever element, is read by this engine. */
final class FeelOnly implements DmnTransformListener {

    private static final String LANGUAGE = "expressionLanguage";

    private static final Set<String> FEEL = Set.of(
            "feel",
            DmnModelConstants.FEEL_NS,
            DmnModelConstants.FEEL12_NS,
            DmnModelConstants.FEEL13_NS,
            DmnModelConstants.FEEL14_NS,
            DmnModelConstants.FEEL15_NS);

    @Override
    public void transformDecision(Decision decision, DmnDecision result) {
        judge(((Definitions) decision.getParentElement()));
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph result) {
        judge(definitions);
    }

    private static void judge(Definitions definitions) {
        Set<String> sentences = new TreeSet<>();
        collect(definitions.getDomElement(), sentences);
        ModelRefusal.throwIfAny(String.valueOf(definitions.getId()), sentences);
    }

    private static void collect(DomElement element, Set<String> sentences) {
        String language = element.getAttribute(LANGUAGE);
        boolean script = List.of("script", "scriptFormat").contains(element.getLocalName());
        if (script || language != null && !language.isEmpty() && !FEEL.contains(language)) {
            sentences.add(
                    "「" + Objects.toString(element.getAttribute("id"), element.getLocalName()) + "」:决策表只能使用 FEEL 表达式。");
        }
        element.getChildElements().forEach(child -> collect(child, sentences));
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl result) {
        // judged with all of the table
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl result) {
        // judged with all of the table
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl result) {
        // judged with all of the table
    }
}
