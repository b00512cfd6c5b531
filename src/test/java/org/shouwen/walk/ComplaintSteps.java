package org.shouwen.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Complaints as the oversight office registers them, and what it does with them beside the tasks. */
final class ComplaintSteps {

    private static final List<String> ACTIONS =
            List.of("signed-statement", "withdraw", "reply", "reopen", "clear-text");

    private final Desk desk;
    private final OfficeClock clock;
    private final Records records;

    ComplaintSteps(Desk desk, OfficeClock clock, Records records) {
        this.desk = desk;
        this.clock = clock;
        this.records = records;
    }

    void register(Random chance) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "form",
                "WRITTEN",
                "channel",
                "LETTER",
                "receivedAt",
                Words.instant("receivedAt", clock.now(), chance),
                "officeId",
                "OF-01",
                "windowNo",
                "W1",
                "subjectUserIds",
                List.of(People.of("window-clerk", chance)),
                "content",
                "办理参保登记时,工作人员没有一次性告知所需材料,本人往返两次。"));
        if (chance.nextInt(3) == 0) {
            form.put("anonymous", true);
        } else {
            form.putAll(Map.of(
                    "complainantName", "钱虚戊",
                    "phone", "13000000005",
                    "address", "样例县样例镇幸福路",
                    "idType", "RESIDENT_ID",
                    "idNo", "999999199505050054"));
        }
        if (chance.nextBoolean()) {
            form.putAll(Map.of("signed", true, "documentRef", "信件第十七号"));
        }
        if (chance.nextInt(3) == 0) {
            form.putAll(Map.of("form", "ORAL", "channel", "VISIT", "confirmedByComplainant", true));
        }
        desk.complain(People.one(People.OFFICERS, chance), form, chance);
    }

    void act(Random chance) {
        List<String> numbers = records.complaints();
        if (numbers.isEmpty()) {
            return;
        }
        String number = People.one(numbers, chance);
        String officer = chance.nextInt(10) == 0 ? People.anybody(chance) : People.one(People.OFFICERS, chance);
        desk.read("complaint", officer, "/api/complaints/" + number, chance);
        String action = People.one(ACTIONS, chance);
        if (!"withdraw".equals(action) || chance.nextInt(4) == 0) {
            desk.post(
                    "complaint:" + action,
                    officer,
                    "/api/complaints/%s/actions/%s".formatted(number, action),
                    input(action),
                    chance);
        }
    }

    private static Map<String, Object> input(String action) {
        return switch (action) {
            case "signed-statement" -> Map.of("signed", true, "documentRef", "信件第十八号");
            case "withdraw" -> Map.of("note", Words.text("note", 0));
            case "reply" -> Map.of("replyText", Words.text("replyText", 0), "method", "LETTER");
            case "reopen" -> Map.of("content", Words.text("content", 0));
            default -> Map.of("text", Words.text("text", 0), "reason", "同名同姓");
        };
    }
}
