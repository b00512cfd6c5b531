package org.shouwen.complaint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.shouwen.check.RunningInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A complaint, its archive, its deadlines and its process tell the same. Reads neither contents nor people, and says nothing
 * but the number.
 */
@Component
class ComplaintCheck implements CaseCheck {

    private enum ComplaintRule implements Rule {
        COMPLAINT_ARCHIVE_ELSEWHERE("投诉是否归档,与档案或者状态不一致"),
        COMPLAINT_PROCESS_ELSEWHERE("投诉是否归档,与办理流程不一致"),
        COMPLAINT_DEADLINE_OPEN("投诉已归档,却有仍在计算的期限"),
        COMPLAINT_EVENT_TWICE("投诉的办理经过中,只能发生一次的事项出现了两次"),
        COMPLAINT_REPLY_ELSEWHERE("投诉答复是否按时,与答复时间和期限不一致"),
        COMPLAINT_REPORT_ELSEWHERE("投诉答复超期的标记与上报不一致");

        private final String sentence;

        ComplaintRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final Set<String> ONCE =
            Set.of("REGISTERED", "ARCHIVED", "GUIDED", "FILED_AS_LEAD", "LINKED_REPLIED", "REPLY_OVERDUE");
    private static final Set<String> PROCESS = Set.of("complaint-handling");

    private record Row(String number, ComplaintStatus status, boolean archived, boolean filed, Boolean repliedLate) {}

    private final JdbcClient jdbc;

    ComplaintCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ComplaintRule> rules() {
        return List.of(ComplaintRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.rows(
                        jdbc,
                        "select c.complaint_no, c.status, c.archived_at, a.file_no, c.replied_at > c.reply_deadline as late"
                                + " from complaint c left join complaint_archive a on a.complaint_no = c.complaint_no"
                                + " where c.complaint_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("complaint_no"),
                                ComplaintStatus.valueOf(row.getString("status")),
                                row.getObject("archived_at") != null,
                                row.getString("file_no") != null,
                                row.getObject("late", Boolean.class)))
                .flatMap(row -> check(page.of(row.number()), row));
    }

    private static Stream<Contradiction> check(CheckedCase checked, Row row) {
        List<RunningInstance> running = checked.instances(PROCESS);
        return Stream.of(
                        Contradiction.unless(
                                row.archived() == row.filed()
                                        && (!row.archived() || row.status().isOutcome()),
                                checked,
                                ComplaintRule.COMPLAINT_ARCHIVE_ELSEWHERE),
                        Contradiction.unless(
                                row.archived()
                                        ? running.isEmpty()
                                        : running.size() == 1 && running.get(0).waits(),
                                checked,
                                ComplaintRule.COMPLAINT_PROCESS_ELSEWHERE),
                        Contradiction.unless(
                                !row.archived() || checked.deadlines().stream().noneMatch(LedgerLine::isOpen),
                                checked,
                                ComplaintRule.COMPLAINT_DEADLINE_OPEN),
                        Contradiction.unless(
                                ONCE.stream().allMatch(event -> checked.count(event) <= 1),
                                checked,
                                ComplaintRule.COMPLAINT_EVENT_TWICE),
                        Contradiction.unless(isLateAsItSays(row), checked, ComplaintRule.COMPLAINT_REPLY_ELSEWHERE),
                        Contradiction.unless(
                                checked.count("REPLY_OVERDUE") == 0
                                        || checked.reports("COMPLAINT_STEP_LATE")
                                                .findAny()
                                                .isPresent(),
                                checked,
                                ComplaintRule.COMPLAINT_REPORT_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean isLateAsItSays(Row row) {
        return switch (row.status()) {
            case REPLIED -> Boolean.FALSE.equals(row.repliedLate());
            case REPLIED_LATE -> Boolean.TRUE.equals(row.repliedLate());
            default -> true;
        };
    }
}
