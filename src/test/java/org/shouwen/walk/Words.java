package org.shouwen.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is written into the fields of forms and actions, by their keys. */
final class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String TEXT = "情况已经核实清楚,按规定办理,办理经过已如实登记在册,请您放心。";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("clientName", "张虚甲"),
            Map.entry("clientPhone", "13000000001"),
            Map.entry("clientUnit", "个人"),
            Map.entry("clientIdNo", "999999199001010016"),
            Map.entry("clientEmail", "client@example.com"),
            Map.entry("clientAddress", "样例县样例镇幸福路"),
            Map.entry("agentName", "张虚子"),
            Map.entry("agentRelation", "子女"),
            Map.entry("agentIdNo", "999999199505050054"),
            Map.entry("policyBasis", "RS-001 v1"),
            Map.entry("basis", "《中华人民共和国社会保险法》第二十条"),
            Map.entry("basisTitle", "《中华人民共和国社会保险法》"),
            Map.entry("basisArticle", "第二十条"),
            Map.entry("department", "样例镇税务分局"),
            Map.entry("deptContact", "为民路2号,电话 0999-5550300"),
            Map.entry("contact", "电话 0999-5550107"),
            Map.entry("delayReason", "县级系统升级停机,转移信息无法核验"),
            Map.entry("employer", "样例制衣厂"),
            Map.entry("documentRef", "信件第十七号"));

    private static final List<String> LEFT_EMPTY = List.of(
            "ticketNo",
            "ringCount",
            "repliedAt",
            "proofRef",
            "attachments",
            "guidanceText",
            "contactedAt",
            "name",
            "phone",
            "idNo",
            "idType",
            "email",
            "address");

    private Words() {}

    static boolean leavesEmpty(String key) {
        return LEFT_EMPTY.contains(key);
    }

    static String text(String key, int maxLength) {
        String text = TEXTS.getOrDefault(key, TEXT);
        return maxLength > 0 && text.length() > maxLength ? text.substring(0, maxLength) : text;
    }

    /** To the minute; what people promise lies in office hours of one of the next days. */
    static String instant(String key, Instant now, Random chance) {
        LocalDateTime local = LocalDateTime.ofInstant(now, ZONE);
        LocalDateTime chosen =
                switch (key) {
                    case "promisedReplyAt" ->
                        chance.nextInt(3) == 0
                                ? local.plusMinutes(30 + chance.nextInt(180))
                                : workingDay(local.toLocalDate().plusDays(1 + chance.nextInt(3)))
                                        .atTime(9 + chance.nextInt(2), 10 * chance.nextInt(6));
                    case "noticeDueAt" ->
                        workingDay(local.toLocalDate().plusDays(1)).atTime(16, 0);
                    case "finalLimit" -> local.plusDays(10 + chance.nextInt(40));
                    default -> local.minusMinutes(chance.nextInt(90));
                };
        return chosen.truncatedTo(ChronoUnit.MINUTES).format(MINUTE);
    }

    static String date(String key, Instant now, Random chance) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return ("postedOn".equals(key) ? today : workingDay(today.plusDays(1 + chance.nextInt(6)))).toString();
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate chosen = day;
        while (chosen.getDayOfWeek().getValue() > 5) {
            chosen = chosen.plusDays(1);
        }
        return chosen;
    }
}
