package org.shouwen.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouwen.deadline.DueTimes;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** A {@link CaseQuery}, checked, as conditions on {@code case_file}. */
final class CaseCriteria {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_PAGE = 10_000;
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final ZoneId zone;
    private final DueTimes times;
    private boolean byUrgency;
    private boolean byNumber;
    private int page;
    private int size = DEFAULT_SIZE;

    /** @throws Refusal FIELD_INVALID naming every field that cannot be read */
    CaseCriteria(CaseQuery query, ClientLookup lookup, DueTimes times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
        read("number", "编号", query.number(), this::number);
        read("status", "状态", query.status(), status -> where("status = :status", "status", status));
        read("item", "事项", query.item(), this::item);
        read("clerk", "经办人", query.clerk(), this::clerk);
        read("window", "窗口", query.window(), window -> where("window_id = :window", "window", window));
        read("from", "起始日期", query.from(), this::from);
        read("to", "截止日期", query.to(), this::to);
        read("due", "期限", query.due(), this::due);
        read("phone", "联系电话", query.phone(), phone -> phone(phone, lookup));
        read("page", "页码", query.page(), text -> page = number(text, 0, MAX_PAGE));
        read("size", "每页条数", query.size(), text -> size = number(text, 1, MAX_SIZE));
        Refusal.throwIfAny(violations);
    }

    /** Leaves only the cases of this office. */
    void office(String officeId) {
        where("office_id = :office", "office", officeId);
    }

    /** Leaves only the cases this person was first asked about or handles, and those of the given numbers. */
    void concerning(String userId, Collection<String> numbers) {
        String listed = numbers.isEmpty() ? "" : " or case_no in (:numbers)";
        where("(first_asked_clerk = :person or responsible_clerk = :person" + listed + ")", "person", userId);
        if (!numbers.isEmpty()) {
            parameters.put("numbers", numbers);
        }
    }

    /**
     * Leaves out of what is open a matter that lives on in what came out of it, where it is listed with that one's limit;
     * unless it is asked for by its number, or is one of the given ones.
     */
    void once(Collection<String> evenSo) {
        if (!byUrgency || byNumber) {
            return;
        }
        String listed = evenSo.isEmpty() ? "" : " or case_no in (:evenSo)";
        conditions.add("(due_at is not null" + listed + " or not exists (select 1 from case_file child"
                + " where child.parent_no = case_file.case_no and child.closed_at is null))");
        if (!evenSo.isEmpty()) {
            parameters.put("evenSo", evenSo);
        }
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    String order() {
        return byUrgency
                ? " order by priority desc, due_at asc nulls last, case_no"
                : " order by registered_at desc, case_no desc";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    int page() {
        return page;
    }

    int size() {
        return size;
    }

    private void number(String text) {
        byNumber = true;
        where("case_no like :number escape '!'", "number", literal(text.toUpperCase(Locale.ROOT)) + "%");
    }

    private void item(String text) {
        where("(item_code = :item or item_name like :itemName escape '!')", "item", text);
        parameters.put("itemName", "%" + literal(text) + "%");
    }

    private void clerk(String userId) {
        where("(first_asked_clerk = :clerk or responsible_clerk = :clerk)", "clerk", userId);
    }

    private void from(String text) {
        where("registered_at >= :from", "from", startOf(TypedText.day(text)));
    }

    private void to(String text) {
        where("registered_at < :to", "to", startOf(TypedText.day(text).plusDays(1)));
    }

    private void due(String text) {
        byUrgency = true;
        conditions.add("closed_at is null");
        switch (text) {
            case "open" -> {}
            case "overdue" -> where("due_at < :inTime", "inTime", utc(times.earliestInTime()));
            case "today" -> {
                where("due_at >= :inTime", "inTime", utc(times.earliestInTime()));
                where("due_at < :tomorrow", "tomorrow", utc(times.endOfToday()));
            }
            default -> throw new IllegalArgumentException();
        }
    }

    private void phone(String text, ClientLookup lookup) {
        Optional<PhoneNumber> phone = PhoneNumber.parse(text);
        where("client_lookup = :client", "client", lookup.keyOf(phone.orElseThrow(IllegalArgumentException::new)));
    }

    private void read(String field, String label, String typed, Consumer<String> reader) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        try {
            if (typed.length() > MAX_LENGTH || TypedText.hasControlCharacter(typed)) {
                throw new IllegalArgumentException();
            }
            reader.accept(typed.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            violations.add(new Violation(RefusalCode.FIELD_INVALID, field, "查询条件“%s”的格式不正确。".formatted(label)));
        }
    }

    private static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private Object startOf(LocalDate day) {
        return utc(day.atStartOfDay(zone).toInstant());
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
