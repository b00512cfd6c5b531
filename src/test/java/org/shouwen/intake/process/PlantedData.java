package org.shouwen.intake.process;

import static org.shouwen.intake.process.Entries.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Personal data and texts that can be told from everything else, wherever they turn up and however they are written. */
record PlantedData(int number) {

    private static final String TEXT = "植入";
    private static final String MOBILE = "1391234";
    private static final String LANDLINE = "5678";
    private static final String RESIDENT_ID = "32010119900101";
    private static final String PASSPORT = "E7654";
    private static final String MAIL = "planted";
    private static final List<String> TRACES = List.of(
            TEXT,
            "\\u690d",
            "%E6%A4%8D",
            MOBILE,
            "139 1234",
            "139-1234",
            "0515-" + LANDLINE,
            "(0515)" + LANDLINE,
            RESIDENT_ID,
            PASSPORT,
            MAIL);

    static Stream<PlantedData> first(int count) {
        return IntStream.range(0, count).mapToObj(PlantedData::new);
    }

    /** Whether anything planted stands in the text, were it only part of a value. */
    static boolean isIn(String text) {
        return TRACES.stream().anyMatch(text::contains);
    }

    String name() {
        return "%s氏%03d".formatted(TEXT, number);
    }

    String text(String field) {
        return "%s的%s第%03d号,请看".formatted(TEXT, field, number);
    }

    /** As people write it; what is stored is another form of it. */
    String phone() {
        return switch (number % 3) {
            case 0 -> "139 1234 %04d".formatted(number);
            case 1 -> "+86 139-1234-%04d".formatted(number);
            default -> "(0515)%s%03d".formatted(LANDLINE, number);
        };
    }

    Map<String, Object> visit() {
        return with(
                with(with(Entries.visit(), client()), identity()),
                Map.of(
                        "matter",
                        text("事由"),
                        "ticketNo",
                        TEXT + number,
                        "urgency",
                        "URGENT",
                        "urgencyReason",
                        text("紧急原因")));
    }

    Map<String, Object> letter() {
        return with(
                with(Entries.without(visit(), "ticketNo"), agent()),
                Map.of(
                        "channel",
                        "LETTER",
                        "receivedAt",
                        "2026-03-10T08:50",
                        "clientAddress",
                        text("地址"),
                        "clientEmail",
                        MAIL + number + "@example.com"));
    }

    Map<String, Object> massIncident() {
        return with(
                with(visit(), Entries.massIncident()),
                Map.of("incidentPlace", text("地点"), "employer", text("单位"), "demand", text("诉求")));
    }

    Map<String, Object> importantCall() {
        return with(
                with(Entries.without(visit(), "ticketNo"), Entries.importantCall()),
                Map.of("callNote", text("电话记录") + ",须报告"));
    }

    Map<String, Object> told() {
        return Map.of("replyText", text("答复"), "nextStep", "ANSWER");
    }

    Map<String, Object> paperRecord() {
        return with(with(visit(), Entries.paperRecord("2026-03-10T08:40")), "afterwardsReason", text("停电"));
    }

    Map<String, Object> otherChannel() {
        return with(Entries.without(visit(), "ticketNo"), Map.of("channel", "OTHER", "channelNote", text("渠道")));
    }

    Map<String, Object> answer() {
        return with(Entries.answer(), texts());
    }

    Map<String, Object> finalAnswer() {
        return with(Entries.finalAnswer(), texts());
    }

    Map<String, Object> promise() {
        return with(Entries.promise("2026-03-11T10:00"), Map.of("clientName", name(), "clientPhone", phone()));
    }

    Map<String, Object> handover() {
        return with(
                with(Entries.handover(), client()), Map.of("matter", text("拟办事项"), "handoverMaterials", text("材料")));
    }

    Map<String, Object> contactedAndAnswered() {
        return with(answer(), "contactNote", text("联系情况"));
    }

    Map<String, Object> guidance() {
        return with(Entries.guidance(), Map.of("department", text("部门"), "guidanceText", text("告知")));
    }

    private Map<String, Object> texts() {
        return Map.of("answerText", text("答复"), "policyBasis", text("依据"));
    }

    private Map<String, Object> client() {
        return Map.of("clientName", name(), "clientUnit", text("单位"), "clientPhone", phone());
    }

    private Map<String, Object> agent() {
        return with(
                Entries.agent(), Map.of("agentName", name(), "agentRelation", text("关系"), "agentIdNo", residentId()));
    }

    private Map<String, Object> identity() {
        return number % 2 == 0
                ? Map.of("clientIdType", "RESIDENT_ID", "clientIdNo", residentId())
                : Map.of("clientIdType", "PASSPORT", "clientIdNo", "%s%04d".formatted(PASSPORT, number));
    }

    private String residentId() {
        String digits = "%s%03d".formatted(RESIDENT_ID, number);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * (digits.charAt(i) - '0'))
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
