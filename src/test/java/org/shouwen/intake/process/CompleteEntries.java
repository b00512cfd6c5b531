package org.shouwen.intake.process;

import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.application;
import static org.shouwen.intake.process.Entries.appliesInstead;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.guidance;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.visitAnsweredAtOnce;
import static org.shouwen.intake.process.Entries.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each form, entries that together fill in every field it has; valid on 2026-03-10 at 09:00. */
final class CompleteEntries {

    static final Map<String, List<Map<String, Object>>> BY_FORM = byForm();

    private CompleteEntries() {}

    private static Map<String, List<Map<String, Object>>> byForm() {
        Map<String, List<Map<String, Object>>> entries = new LinkedHashMap<>();
        entries.put(
                "intakeReceived",
                List.of(
                        letterAnsweredAtOnce(),
                        callGuidedAtOnce(),
                        visitForAColleague(),
                        other(),
                        afterwards(),
                        massIncident(),
                        forTheLeader(),
                        with(application(), "ticketNo", "A016"),
                        aboutStaff()));
        entries.put("classifyMatter", List.of(Entries.ownDuty(), dutyOf("clerk03"), Entries.forTheLeader()));
        entries.put("answerConsultation", List.of(promise("2026-03-11T10:00"), answer(), appliesInstead()));
        entries.put("contactColleague", List.of(with(reached(), "contactedAt", "2026-03-10T08:55")));
        entries.put("colleagueHandles", List.of(promise("2026-03-11T10:00"), answer(), appliesInstead()));
        entries.put("replyToClient", List.of(Map.of("replyText", "您反映的事项由我负责答复您。", "nextStep", "ANSWER")));
        entries.put("registerHandover", List.of(with(handover(), "handoverMaterials", "身份证复印件一份")));
        entries.put("acknowledgeHandover", List.of(Map.of()));
        entries.put(
                "contactClient",
                List.of(contacted(promise("2026-03-11T10:00")), contacted(answer()), contacted(appliesInstead())));
        entries.put("replyWithinPromise", List.of(finalAnswer()));
        entries.put("guideClient", List.of(guidanceInFull()));
        return entries;
    }

    private static Map<String, Object> letterAnsweredAtOnce() {
        Map<String, Object> letter = with(visitAnsweredAtOnce(), "channel", "LETTER");
        letter.putAll(Map.of(
                "receivedAt", "2026-03-10T08:50",
                "clientAddress", "样例县样例镇和平路8号",
                "clientEmail", "zhang@example.com",
                "itemCode", "RS-001",
                "clientIdType", "RESIDENT_ID",
                "clientIdNo", "320101199001010014",
                "urgency", "URGENT",
                "urgencyReason", "明日即到申领期限",
                "needs", List.of("ELDERLY")));
        return letter;
    }

    private static Map<String, Object> callGuidedAtOnce() {
        Map<String, Object> call = with(with(visit(), outOfScope()), guidanceInFull());
        call.putAll(Map.of(
                "channel",
                "PHONE",
                "ringCount",
                2,
                "importantCall",
                true,
                "callNote",
                "县局来电了解医保报销咨询的情况",
                "needsLeader",
                false));
        return call;
    }

    private static Map<String, Object> visitForAColleague() {
        return with(with(visit(), dutyOf("clerk03")), "ticketNo", "A012");
    }

    private static Map<String, Object> other() {
        return with(with(visit(), "channel", "OTHER"), "channelNote", "上门走访");
    }

    private static Map<String, Object> massIncident() {
        return with(with(visit(), "ticketNo", "A014"), Entries.massIncident());
    }

    private static Map<String, Object> forTheLeader() {
        return with(with(visit(), "ticketNo", "A015"), Entries.forTheLeader());
    }

    private static Map<String, Object> aboutStaff() {
        return Entries.aboutStaff();
    }

    private static Map<String, Object> afterwards() {
        return with(with(with(visit(), "ticketNo", "A013"), Entries.paperRecord("2026-03-10T08:40")), Entries.agent());
    }

    private static Map<String, Object> guidanceInFull() {
        return with(with(guidance(), "guidanceEntry", "医疗保险报销"), "guidanceText", "您好,请到县医疗保障局咨询办理。");
    }

    private static Map<String, Object> contacted(Map<String, Object> reply) {
        return with(with(reply, "contactedAt", "2026-03-10T08:55"), "contactNote", "已电话联系");
    }
}
