package org.shouwen.engine.closed;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.engine.ModelBeans;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.closed.Vocabulary.Kind;

/** Judges a model by the very tree from which the engine builds its processes, so that nothing is read in two ways. */
final class ModelLaw {

    private static final int DEEPEST = 60;

    private static final Set<String> COUNTERS =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** What a bean must be to do something at an element; at all others, a delegate. */
    private static final Map<String, List<Class<?>>> LISTENERS = Map.of(
            "camunda:executionListener", List.of(ExecutionListener.class, JavaDelegate.class),
            "camunda:taskListener", List.of(TaskListener.class));

    private final ClosedExpressions expressions;
    private final ModelBeans beans;
    private final Deed.Codes codes;
    private final Set<Deed> ours;

    /** @param ours what our own models do to what the code owns */
    ModelLaw(ClosedExpressions expressions, ModelBeans beans, Deed.Codes codes, Set<Deed> ours) {
        this.expressions = expressions;
        this.beans = beans;
        this.codes = codes;
        this.ours = ours;
    }

    /** @throws org.shouwen.refusal.Refusal MODEL_INVALID with everything that the model may not say */
    void judge(String file, Element root) {
        Set<String> sentences = new LinkedHashSet<>();
        if (isDeeperThan(DEEPEST, root)) {
            sentences.add("模型的嵌套过深。");
        } else if ("definitions".equals(Names.of(root))) {
            new Judgement(sentences).element(root, "", new Around("", "", Set.of()));
        } else {
            sentences.add("不是流程模型。");
        }
        ModelRefusal.throwIfAny(file, sentences);
    }

    private static boolean isDeeperThan(int levels, Element element) {
        return levels == 0 || element.elements().stream().anyMatch(child -> isDeeperThan(levels - 1, child));
    }

    /** Where something stands: the process, the nearest element with an id, and the names of what steps are given. */
    private record Around(String process, String id, Set<String> given) {}

    private final class Judgement {

        private final Set<String> sentences;

        Judgement(Set<String> sentences) {
            this.sentences = sentences;
        }

        void element(Element element, String parent, Around outside) {
            String name = Names.of(element);
            Around around = around(element, name, outside);
            Vocabulary.Entry entry = Vocabulary.of(name);
            if ("definitions".equals(parent) && Names.isDrawing(element)) {
                drawing(element);
            } else if (entry == null) {
                say(around, "不得使用 <" + name + ">。");
            } else {
                attributes(element, name, entry, around);
                // the engine evaluates what documents a task
                boolean evaluated = "documentation".equals(name) && "userTask".equals(parent);
                text(element, name, evaluated ? Kind.EXPRESSION : entry.text(), around);
                element.elements().forEach(child -> element(child, name, around));
            }
        }

        private Around around(Element element, String name, Around outside) {
            String id = element.attribute("id") == null ? outside.id() : element.attribute("id");
            if (!"process".equals(name)) {
                return new Around(outside.process(), id, outside.given());
            }
            Deed.in(element, codes).stream()
                    .filter(deed -> !ours.contains(deed.key()))
                    .forEach(deed -> sentences.add(deed.sentence()));
            Set<String> given = new HashSet<>();
            given(element, given);
            return new Around(id, id, given);
        }

        /** Parameters that a step is given are its own variables. */
        private void given(Element element, Set<String> names) {
            if ("camunda:inputParameter".equals(Names.of(element))) {
                names.add(String.valueOf(element.attribute("name")));
            }
            element.elements().forEach(child -> given(child, names));
        }

        /** The picture says nothing to the engine but where things stand. */
        private void drawing(Element element) {
            if (!Names.isDrawing(element) || !element.getText().isBlank()) {
                sentences.add("图形部分只能有图形。");
            } else {
                element.elements().forEach(this::drawing);
            }
        }

        private void attributes(Element element, String name, Vocabulary.Entry entry, Around around) {
            Names.attributes(element).forEach((attribute, value) -> {
                Kind kind = entry.attributes().get(attribute);
                if (kind == null) {
                    say(around, "的 <" + name + "> 不得有属性 " + attribute + "。");
                } else {
                    value(kind, value, name, around);
                }
            });
        }

        private void text(Element element, String name, Kind kind, Around around) {
            if (kind == null) {
                if (!element.getText().isBlank()) {
                    say(around, "的 <" + name + "> 中不得有文字。");
                }
                return;
            }
            if (!element.elements().isEmpty()) {
                say(around, "的 <" + name + "> 中只能有文字,不得有其他元素。");
            }
            value(kind, element.getText(), name, around);
        }

        private void value(Kind kind, String value, String name, Around around) {
            switch (kind) {
                case LABEL, VARIABLE -> {
                    // nothing is evaluated; what is written is a deed
                }
                case FIXED -> {
                    if (ExpressionForm.isIn(value)) {
                        say(around, "的 <" + name + "> 此处不得使用表达式。");
                    }
                }
                case EXPRESSION -> expression(value, around);
                case BEAN -> bean(value, LISTENERS.getOrDefault(name, List.of(JavaDelegate.class)), around);
            }
        }

        private void expression(String text, Around around) {
            if (ExpressionForm.isIn(text)) {
                ExpressionForm.read(text)
                        .map(form -> form.faults(new NamesOf(around)))
                        .orElse(List.of("无法解析"))
                        .forEach(fault -> say(around, "的表达式 " + text.strip() + " " + fault + "。"));
            }
        }

        private void bean(String text, List<Class<?>> kinds, Around around) {
            boolean fits = ExpressionForm.read(text)
                    .flatMap(ExpressionForm::soleName)
                    .flatMap(beans::type)
                    .filter(type -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                    .isPresent();
            if (!fits) {
                say(around, "的 Delegate expression 只能写一个系统提供的、适用于此处的 bean 名。");
            }
        }

        private void say(Around around, String predicate) {
            sentences.add("「" + around.id() + "」" + predicate);
        }
    }

    /** The names that expressions of one process may use. */
    private final class NamesOf implements ExpressionForm.Names {

        private final ProcessContract contract;
        private final Set<String> given;

        NamesOf(Around around) {
            this.contract =
                    codes.contracts().getOrDefault(around.process(), ProcessContract.withoutCode(around.process()));
            this.given = around.given();
        }

        @Override
        public boolean isVariable(String name) {
            return contract.declaresVariable(name) || COUNTERS.contains(name) || given.contains(name);
        }

        @Override
        public boolean isCallable(String bean, String method, int arguments) {
            return expressions.isCallable(bean, method, arguments);
        }
    }
}
