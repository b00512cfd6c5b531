package org.shouwen.processadmin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

/** What the engine has against a model, in the words of an administrator. */
final class EngineObjections {

    private static final String UNKNOWN = "流程引擎不接受这里的写法:缺少必需的内容,或者所引用的内容不存在。";
    private static final String UNKNOWN_WHOLE = "流程引擎不接受这个文件:缺少必需的内容,或者所引用的内容不存在。";

    /** By the beginning or the heart of what the engine says; the first that fits is taken. */
    private static final Map<String, String> SENTENCES = sentences();

    private EngineObjections() {}

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("in 'bpmnElement' attribute, sequenceFlow", "图上画着一条箭头,流程中却没有,请在图上删去。");
        sentences.put("in 'bpmnElement' attribute", "图上画着一个元素,流程中却没有,请在图上删去。");
        sentences.put("Minimum 2 waypoint", "图上有一条箭头没有起点或者终点,请重新画。");
        sentences.put("has no outgoing sequence flows", "网关没有出口。");
        sentences.put("has only one outgoing sequence flow", "网关只有一个出口,它不应带条件。");
        sentences.put("has outgoing sequence flow", "网关的出口没有条件,也不是默认出口。");
        sentences.put("messageRef", "没有指明消息,或者所指的消息不存在。");
        sentences.put("message event subscription", "同一范围内,一个消息只能由一个元素等待,并且消息要有名称。");
        sentences.put("signal", "信号没有定义好,或者重复。");
        sentences.put("escalation", "升级事件没有定义好,或者重复。");
        sentences.put("error", "错误事件没有定义好。");
        sentences.put("compensat", "补偿没有定义好:所指的步骤不存在,或者位置不对。");
        sentences.put("multiple none start", "流程只能有一个不带条件的开始事件。");
        sentences.put("start event", "开始事件的种类或者个数不对。");
        sentences.put("must define a startEvent", "流程或者子流程没有开始事件。");
        sentences.put("sequence flow", "箭头的一端不存在,或者接在了不能接的地方。");
        sentences.put("sequenceflow", "箭头的一端不存在,或者接在了不能接的地方。");
        sentences.put("condition", "条件写法不对。");
        sentences.put("boundary event", "边界事件的种类不对,或者没有附在同一范围的步骤上。");
        sentences.put("Timer", "定时器没有时间。");
        sentences.put("Event based gateway", "事件网关之后只能接等待的事件。");
        sentences.put("event-based gateway", "事件网关之后只能接等待的事件。");
        sentences.put("loopCardinality", "多实例没有写明对哪个集合逐一办理。");
        sentences.put("calledElement", "调用活动没有写明调用哪个流程。");
        sentences.put("delegateExpression", "没有写明由系统做什么(Delegate expression)。请从现行流程中复制同样的步骤。");
        sentences.put("inputOutput", "这里不能写输入、输出参数。");
        sentences.put("listener", "监听器没有写完整。");
        sentences.put("Listener", "监听器没有写完整。");
        return sentences;
    }

    static List<Finding> of(ParseException refusal, String file) {
        Report report = new Report();
        refusal.getResorceReports().stream()
                .flatMap(resource -> resource.getErrors().stream())
                .forEach(problem -> report.error(file, problem.getMainElementId(), sentence(problem)));
        return report.findings();
    }

    static Finding ofWhole(String file) {
        return new Finding(Finding.Severity.ERROR, file, null, UNKNOWN_WHOLE);
    }

    private static String sentence(Problem problem) {
        String said = String.valueOf(problem.getMessage());
        String sentence = SENTENCES.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
        return problem.getLine() > 0 ? sentence + "(文件第 " + problem.getLine() + " 行)" : sentence;
    }
}
