package org.shouwen.intake.process;

import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.util.LinkedHashMap;
import java.util.Map;

/** One intake in each state in which an intake can wait, by the key of the open task. */
record WaitingCases(Map<String, Consultation> byTask, Map<String, String> taskIds) {

    static WaitingCases on(int port) {
        Map<String, Consultation> cases = new LinkedHashMap<>();
        cases.put("classifyMatter", registered(port, nothing()));
        cases.put("answerConsultation", registered(port, ownDuty()));
        cases.put("guideClient", registered(port, outOfScope()));
        cases.put("contactColleague", registered(port, dutyOf("clerk03")));
        cases.put(
                "colleagueHandles", registered(port, dutyOf("clerk03")).then("clerk01", "contactColleague", reached()));
        cases.put("registerHandover", unreachable(port));
        cases.put("acknowledgeHandover", unreachable(port).then("clerk01", "registerHandover", handover()));
        cases.put(
                "contactClient",
                unreachable(port)
                        .then("clerk01", "registerHandover", handover())
                        .then("clerk03", "acknowledgeHandover", nothing()));
        cases.put(
                "replyWithinPromise",
                registered(port, ownDuty()).then("clerk01", "answerConsultation", promise("2026-03-11T10:00")));
        cases.put(
                "replyToClient",
                registered(port, Entries.unclear())
                        .then(
                                "head01",
                                "supervisorDecides",
                                Map.of("decision", "INSTRUCT", "instruction", "请首问负责人答复。")));
        Map<String, String> taskIds = new LinkedHashMap<>();
        cases.forEach((taskKey, consultation) -> taskIds.put(taskKey, consultation.taskId()));
        return new WaitingCases(cases, taskIds);
    }

    Consultation at(String taskKey) {
        return byTask.get(taskKey);
    }

    String taskId(String taskKey) {
        return taskIds.get(taskKey);
    }

    static String clerkOf(String taskKey) {
        return switch (taskKey) {
            case "colleagueHandles", "acknowledgeHandover", "contactClient" -> "clerk03";
            default -> "clerk01";
        };
    }

    private static Consultation registered(int port, Map<String, Object> more) {
        return Consultation.registered(port, "clerk01", with(visit(), more));
    }

    private static Consultation unreachable(int port) {
        return registered(port, dutyOf("clerk03")).then("clerk01", "contactColleague", Entries.unreachable());
    }
}
