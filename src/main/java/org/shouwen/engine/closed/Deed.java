package org.shouwen.engine.closed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.engine.ProcessContract;

/**
 * Something by which a model reaches for what the code owns: a variable of the contract that it writes or hides, a case
 * number that it gives to a called process, a process with code that it calls, and who gets a task of a confidential
 * process. Our own models do such things in certain places; nobody's model does them anywhere else or otherwise.
 *
 * @param place id of the element, empty where it may stand at any
 */
record Deed(String process, String place, String what, String sentence) {

    private static final String OWN_CASE = "execution.processBusinessKey";

    /** Events that send a report; what is said with it reaches the code of supervisors, which checks it. */
    private static final Set<String> REPORTING = Set.of("intermediateThrowEvent", "endEvent");

    private static final Set<String> PEOPLE = Set.of(
            "camunda:assignee", "camunda:candidateUsers", "camunda:candidateGroups", "camunda:candidateStarterGroups");

    /** Who does it where, and what else has to be known to tell. */
    record Codes(Map<String, ProcessContract> contracts, Set<String> confidential) {

        boolean isConfidential(String process) {
            return confidential.contains(process);
        }

        boolean hasCode(String process) {
            return contracts.containsKey(process);
        }
    }

    /** Deeds are the same whatever is said about them. */
    Deed key() {
        return new Deed(process, place, what, "");
    }

    static Set<Deed> in(Element process, Codes codes) {
        Set<Deed> deeds = new HashSet<>();
        collect(process, new Place(String.valueOf(process.attribute("id")), "", "process", null), codes, deeds);
        return deeds;
    }

    /**
     * @param step kind of the nearest element with an id
     * @param called by it, null for none
     */
    private record Place(String process, String id, String step, String called) {

        /** To report and to be answered is open to every model. */
        boolean isOpen(String how, String variable, String from) {
            return switch (how) {
                case "input" -> REPORTING.contains(step) && ProcessContract.REPORT.contains(variable);
                case "in" -> isAsking() && ProcessContract.REPORT.contains(variable);
                case "out" ->
                    isAsking() && ProcessContract.ANSWER.contains(variable) && from.equals(variable + "/null");
                default -> false;
            };
        }

        private boolean isAsking() {
            return ProcessContract.ESCALATION_PROCESS.equals(called);
        }

        Deed deed(String what, String sentence) {
            return new Deed(process, id, what, "「" + id + "」" + sentence);
        }

        Deed write(String what, String variable) {
            return deed(what, "不得写入变量 " + variable + ",该变量由系统确定;自行增加的变量名须以 " + ProcessContract.CUSTOM + " 开头。");
        }
    }

    private static void collect(Element element, Place around, Codes codes, Set<Deed> deeds) {
        String name = Names.of(element);
        Map<String, String> attributes = new HashMap<>(Names.attributes(element));
        Place place = attributes.containsKey("id") && Vocabulary.of(name) != null && !name.endsWith("Definition")
                ? new Place(around.process(), attributes.get("id"), name, attributes.get("calledElement"))
                : around;
        switch (name) {
            case "camunda:inputParameter" -> write("input", attributes.get("name"), element.getText(), place, deeds);
            case "camunda:outputParameter" -> write("output", attributes.get("name"), element.getText(), place, deeds);
            case "camunda:in" -> in(attributes, place, deeds);
            case "camunda:out" -> write("out", attributes.get("target"), source(attributes), place, deeds);
            case "callActivity" -> call(attributes.get("calledElement"), place, codes, deeds);
            case "process", "userTask" -> people(attributes, place, codes, deeds);
            default -> {
                // what else a model does, it does with what is its own
            }
        }
        Vocabulary.Entry entry = Vocabulary.of(name);
        attributes.forEach((attribute, value) -> {
            if (entry != null && entry.attributes().get(attribute) == Vocabulary.Kind.VARIABLE) {
                write(attribute, value, "", place, deeds);
            }
        });
        element.elements().forEach(child -> collect(child, place, codes, deeds));
    }

    private static void write(String how, String variable, String from, Place place, Set<Deed> deeds) {
        if (!place.isOpen(how, variable, from) && (variable == null || !variable.startsWith(ProcessContract.CUSTOM))) {
            deeds.add(place.write(how + " " + variable + " = " + from.strip(), variable));
        }
    }

    private static void in(Map<String, String> attributes, Place place, Set<Deed> deeds) {
        String key = attributes.get("businessKey");
        if (key == null) {
            write("in", attributes.get("target"), source(attributes), place, deeds);
        } else if (!key.matches("[$#]\\{\\s*" + OWN_CASE.replace(".", "\\.") + "\\s*}")) {
            deeds.add(place.deed("key = " + key, "只能把本办件的编号传给所调用的流程。"));
        }
    }

    private static String source(Map<String, String> attributes) {
        return attributes.get("source") + "/" + attributes.get("sourceExpression");
    }

    private static void call(String called, Place place, Codes codes, Set<Deed> deeds) {
        if (called == null) {
            return;
        }
        boolean open = place.isAsking() || !codes.hasCode(called);
        if (!open || codes.isConfidential(place.process())) {
            deeds.add(place.deed("calls " + called, "不得调用流程 " + called + "。"));
        }
    }

    private static void people(Map<String, String> attributes, Place place, Codes codes, Set<Deed> deeds) {
        if (codes.isConfidential(place.process())) {
            PEOPLE.stream().filter(attributes::containsKey).forEach(people -> {
                deeds.add(new Deed(
                        place.process(),
                        "",
                        people + " = " + attributes.get(people),
                        "「" + place.id() + "」的办理人和候选人只能是系统计算的人员,不得另行指定。"));
            });
        }
    }
}
