package org.shouwen.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contradictions to plant by SQL, by the code under which they must be found. In a statement {@code :x} stands for the number
 * of a case of {@link OfficeWithCases} and {@code #x} for the id of its running instance.
 */
final class Planted {

    /** @param in name of the case at which it must be found; null where it is about the whole */
    record Plant(String code, String in, List<String> statements) {}

    private static final String EVENT =
            "insert into case_event (id, case_no, happened_at, actor, event, text) select %d, case_no, registered_at,"
                    + " 'system', '%s', '%s' from case_file where case_no = :%s";
    private static final String PAPER = "insert into issued_document (document_no, version, kind, case_no, office_id,"
            + " template_version, issued_at, issued_by, html) select '%s', %d, '%s', case_no, office_id, 1, registered_at,"
            + " 'system', '' from case_file where case_no = :%s";

    private final Map<String, Plant> plants = new HashMap<>();

    static Map<String, Plant> all() {
        Planted planted = new Planted();
        planted.wholes();
        planted.ledgerAndRegister();
        planted.deadlinesAndPapers();
        planted.intakes();
        planted.applications();
        planted.completions();
        planted.reports();
        planted.complaints();
        return planted.plants;
    }

    private void wholes() {
        plant(
                "INCIDENT_OPEN",
                null,
                "insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_,"
                        + " execution_id_, proc_inst_id_, activity_id_) values ('planted', 1, current_timestamp, 'failedJob', #open,"
                        + " #open, 'classifyMatter')");
        plant("JOB_FAILED", null, "update act_ru_job set retries_ = 0 where process_instance_id_ = #open");
        plant(
                "TIMER_WAITS",
                null,
                "update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                        + " where process_instance_id_ = #open");
        plant("PROCESS_OF_NOBODY", null, "update act_ru_execution set business_key_ = 'nobody' where id_ = #open");
        plant("TASK_OF_NOBODY", null, "update act_ru_task set proc_inst_id_ = null where proc_inst_id_ = #open");
        plant("NUMBERS_WITH_GAPS", null, "update day_counter set last_number = last_number + 1 where prefix = 'ZX'");
    }

    private void ledgerAndRegister() {
        plant("LEDGER_WITH_GAPS", "open", "update deadline set entry_count = 7 where case_no = :open");
        plant(
                "LEDGER_GOES_ON",
                "open",
                "insert into deadline_entry (deadline_id, entry_no, kind, occurred_at, actor, ground)"
                        + " select id, 2, 'RESUME', started_at, 'system', 'x' from deadline where case_no = :open",
                "update deadline set entry_count = 2 where case_no = :open");
        plant("LEDGER_ELSEWHERE", "open", "update deadline set state = 'PAUSED' where case_no = :open");
        String closed = "update case_file set closed_at = registered_at where case_no = :open";
        plant("CLOSED_BUT_RUNNING", "open", closed);
        plant("CLOSED_WITH_DEADLINE", "open", closed);
        plant("INTAKE_END_ELSEWHERE", "open", closed);
        plant(
                "OPEN_BUT_STANDING",
                "open",
                "update act_ru_execution set is_active_ = false where proc_inst_id_ = #open");
        plant("OPEN_TWICE", "open", "update act_ru_execution set business_key_ = :open where id_ = #anotherOpen");
        plant("VOIDED_BUT_OPEN", "open", "update case_file set voided_at = registered_at where case_no = :open");
        plant(
                "HANDLER_ELSEWHERE",
                "inReview",
                "update case_file set responsible_clerk = 'x' where case_no = :inReview");
    }

    private void deadlinesAndPapers() {
        plant(
                "MISSED_NOT_REPORTED",
                "open",
                "update deadline set due_at = (select registered_at from case_file where case_no = :open)"
                        + " + interval '1' minute where case_no = :open");
        plant(
                "REPORTED_NOT_MISSED",
                "overdue",
                "update escalation set missed_due_at = missed_due_at - interval '1' day where case_no = :overdue");
        plant("NOBODY_WATCHES", "open", "delete from act_ru_job where process_instance_id_ = #open");
        plant(
                "TIMER_ELSEWHERE",
                "open",
                "update act_ru_job set duedate_ = duedate_ + interval '1' minute where process_instance_id_ = #open");
        plant("TASK_DUE_ELSEWHERE", "open", "update act_ru_task set due_date_ = null where proc_inst_id_ = #open");
        plant(
                "VARIABLE_ELSEWHERE",
                "open",
                "update act_ru_variable set long_ = 0 where proc_inst_id_ = #open and name_ = 'intakeDueAt'");
        plant("PAPER_VERSION_MISSING", "completed", PAPER.formatted("planted", 2, "DELAY_NOTICE", "completed"));
        plant(
                "PAPER_KINDS_MIXED",
                "completed",
                PAPER.formatted("planted", 1, "DELAY_NOTICE", "completed"),
                PAPER.formatted("planted", 2, "RESULT_NOTICE", "completed"));
    }

    private void intakes() {
        plant("INTAKE_LOST", "open", "delete from intake where case_no = :open");
        plant("INTAKE_STATUS_ELSEWHERE", "open", "update case_file set status = 'GUIDED' where case_no = :open");
        plant("INTAKE_EVENT_TWICE", "open", EVENT.formatted(-1, "REGISTERED", "", "open"));
        plant("INTAKE_DEADLINE_ELSEWHERE", "open", "update intake set running_deadline = null where case_no = :open");
        plant("INTAKE_DUE_ELSEWHERE", "open", "update case_file set due_at = null where case_no = :open");
        plant(
                "APPLICATIONS_ELSEWHERE",
                "open",
                "update intake set application_started_at = current_timestamp where case_no = :open");
        plant(
                "LATE_ENTRY_PROCESS_ELSEWHERE",
                "open",
                "update intake set late_entry_actual_at = current_timestamp where case_no = :open");
        plant(
                "LATE_ENTRY_REPORT_ELSEWHERE",
                "lateEntry",
                "update act_ru_task set due_date_ = timestamp '2020-01-01 00:00:00' where task_def_key_ = 'approveLateEntry'"
                        + " and proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = :lateEntry)");
        plant(
                "INVITATION_ELSEWHERE",
                "open",
                "insert into rating_invitation (token, case_no, invited_at, expires_at, version)"
                        + " values ('planted', :open, current_timestamp, current_timestamp, 0)");
        plant(
                "INVITATION_OF_VOIDED",
                "ofCompleted",
                "update case_file set voided_at = closed_at where case_no = :ofCompleted");
    }

    private void applications() {
        plant(
                "APPLICATION_STATUS_ELSEWHERE",
                "inReview",
                "update application set status = 'ACCEPTED' where case_no = :inReview");
        plant(
                "APPLICATION_END_ELSEWHERE",
                "inReview",
                "update application set status = 'LAPSED' where case_no = :inReview");
        plant("APPLICATION_EVENT_TWICE", "inReview", EVENT.formatted(-1, "RECEIVED", "", "inReview"));
        plant(
                "ACCEPTANCE_ELSEWHERE",
                "completed",
                "update application set accepted_at = null where case_no = :completed");
        plant("RESULT_ELSEWHERE", "completed", "update application set result_at = null where case_no = :completed");
        plant(
                "NOTICE_ELSEWHERE",
                "inReview",
                "insert into one_time_notice (notice_no, application_no, issued_by, issued_at, next_step, next_step_place,"
                        + " special_points, version) values ('planted', :inReview, 'x', current_timestamp, '', '', '', 0)");
        plant("APPLICATION_DUE_ELSEWHERE", "inReview", "update case_file set due_at = null where case_no = :inReview");
        plant(
                "NOTICE_VIOLATION_ELSEWHERE",
                "inReview",
                EVENT.formatted(-1, "VIOLATION", "收到申请材料后逾期未审核告知,违反一次性告知规定。", "inReview"));
        plant("LAPSE_ELSEWHERE", "inReview", EVENT.formatted(-1, "LAPSED", "", "inReview"));
        plant("NOTICE_PAPER_ELSEWHERE", "inReview", PAPER.formatted("planted", 1, "RETURN_NOTICE", "inReview"));
    }

    private void completions() {
        plant("IN_TIME_ELSEWHERE", "completed", "update completion set late = true where case_no = :completed");
        String overdue = "update completion set overdue_at = current_timestamp where case_no = :completed";
        plant("OVERDUE_ELSEWHERE", "completed", overdue);
        plant("LATE_EXPLANATION_ELSEWHERE", "completed", overdue);
        plant(
                "EXTENSION_ELSEWHERE",
                "completed",
                "update completion set extra_working_days = 3 where case_no = :completed");
        plant(
                "EXTENSION_EXPIRY_ELSEWHERE",
                "completed",
                "insert into delay_request (case_no, opened_at, state) values (:completed, current_timestamp, 'EXPIRED')");
        plant(
                "PAUSE_ELSEWHERE",
                "overdue",
                "insert into clock_pause (case_no, opened_at, paused_at, state)"
                        + " values (:overdue, current_timestamp, current_timestamp, 'APPROVED')");
        plant("RESULT_PAPER_ELSEWHERE", "completed", PAPER.formatted("planted", 1, "RESULT_NOTICE", "completed"));
        plant("CLOCK_STARTED_TWICE", "completed", EVENT.formatted(-1, "CLOCK_STARTED", "", "completed"));
        plant(
                "ACCEPTED_WITHOUT_CLOCK",
                "inReview",
                "update application set accepted_at = received_at where case_no = :inReview");
        String opinion =
                "insert into review_opinion (case_no, department, department_name, requested_at, missed_at, late,"
                        + " version) values (:overdue, 'x', 'x', current_timestamp, current_timestamp, false, 0)";
        plant("OPINION_DEADLINE_ELSEWHERE", "overdue", opinion);
        plant("OPINION_PAPER_ELSEWHERE", "overdue", opinion);
        plant(
                "OPINION_MISS_ELSEWHERE",
                "overdue",
                opinion,
                "insert into deadline (case_no, name, open_name, state, started_at, due_at, provisional, calendar_revision,"
                        + " entry_count) values (:overdue, 'opinionDeadline', 'opinionDeadline', 'RUNNING', current_timestamp,"
                        + " current_timestamp, false, 1, 0)");
    }

    private void reports() {
        plant(
                "REPORT_STATUS_ELSEWHERE",
                "overdue",
                "update escalation set status = 'DECIDED' where case_no = :overdue");
        plant(
                "REPORT_LEVEL_ELSEWHERE",
                "overdue",
                "update escalation set level_due_at = null where case_no = :overdue");
        plant(
                "REPORT_OUTLIVES_CASE",
                "overdue",
                "update case_file set closed_at = (select max(raised_at) from escalation where case_no = :overdue)"
                        + " where case_no = :overdue");
        plant(
                "REPORT_ENTERED_ELSEWHERE",
                "overdue",
                "insert into case_event (id, case_no, happened_at, actor, event, text) select -1, case_no, happened_at,"
                        + " actor, event, text from case_event where case_no = :overdue and event = 'ESCALATED'");
        String otherReport = "update act_ru_variable set text_ = 'x' where name_ = 'escalationId' and proc_inst_id_ in"
                + " (select id_ from act_ru_execution where business_key_ = :overdue)";
        plant("REPORT_PROCESS_ELSEWHERE", "overdue", otherReport);
        plant("REPORT_PROCESS_OF_NOTHING", "overdue", otherReport);
        plant(
                "REPORT_STEP_ELSEWHERE",
                "overdue",
                "update act_ru_job set duedate_ = duedate_ + interval '1' minute where process_instance_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = :overdue)");
        String rectification =
                "insert into rectification (escalation_no, case_no, office_id, clerk, ordered_by, ordered_at,"
                        + " instruction, due_at, version) select escalation_no, case_no, office_id, 'x', 'x', raised_at, '',"
                        + " missed_due_at - interval '1' minute, 0 from escalation where case_no = :overdue";
        plant("RECTIFICATION_PROCESS_ELSEWHERE", "overdue", rectification);
        plant("RECTIFICATION_REPORT_ELSEWHERE", "overdue", rectification);
    }

    private void complaints() {
        String archived = "update complaint set archived_at = registered_at where complaint_no = :complaint";
        plant("COMPLAINT_ARCHIVE_ELSEWHERE", "complaint", archived);
        plant("COMPLAINT_PROCESS_ELSEWHERE", "complaint", archived);
        plant("COMPLAINT_DEADLINE_OPEN", "complaint", archived);
        String event = "insert into complaint_event (complaint_no, occurred_at, actor, event, text) values (:complaint,"
                + " current_timestamp, 'x', '%s', '')";
        plant("COMPLAINT_EVENT_TWICE", "complaint", event.formatted("REPLY_OVERDUE"), event.formatted("REPLY_OVERDUE"));
        plant("COMPLAINT_REPORT_ELSEWHERE", "complaint", event.formatted("REPLY_OVERDUE"));
        plant(
                "COMPLAINT_REPLY_ELSEWHERE",
                "complaint",
                "update complaint set status = 'REPLIED' where complaint_no = :complaint");
    }

    private void plant(String code, String in, String... statements) {
        plants.put(code, new Plant(code, in, List.of(statements)));
    }
}
