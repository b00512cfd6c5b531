package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of complaints show and offer to whoever opens them: who complained is in none. */
@Configuration
class ComplaintContents {

    private final Complaints complaints;
    private final ComplaintAccess access;
    private final ComplaintSummary summary;
    private final Clock clock;

    ComplaintContents(Complaints complaints, ComplaintAccess access, ComplaintSummary summary, Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.summary = summary;
        this.clock = clock;
    }

    /** The complainant's own words, for the oversight office alone. */
    @Bean
    LiveContent statementOfComplaint() {
        return content("complaintStatement", (complaint, context) -> LiveValue.of(summary.inFull(complaint)));
    }

    /** Redacted, and what came of it so far. */
    @Bean
    LiveContent summaryOfComplaint() {
        return content("complaintSummary", (complaint, context) -> LiveValue.of(summary.redacted(complaint)));
    }

    @Bean
    LiveContent staffOfComplaints(RegistrationFields fields) {
        return content(
                "complaintStaff",
                (complaint, context) -> new LiveValue(
                        fields.people().stream()
                                .map(person -> new FormOption(person.label(), person.value()))
                                .toList(),
                        List.copyOf(complaint.subjects().named()),
                        null));
    }

    /** Those that look like this one come first. */
    @Bean
    LiveContent duplicatesOfComplaint(DuplicateSearch duplicates) {
        return content("complaintDuplicates", (complaint, context) -> {
            List<String> proposed = duplicates.of(complaint, context.userId());
            Stream<FormOption> first = proposed.stream().map(number -> new FormOption(number + "(疑似重复)", number));
            Stream<FormOption> others = duplicates.recent(context.userId()).stream()
                    .map(Complaint::number)
                    .filter(number -> !proposed.contains(number) && !number.equals(complaint.number()))
                    .map(number -> new FormOption(number, number));
            return LiveValue.options(Stream.concat(first, others).toList());
        });
    }

    @Bean
    LiveContent departmentsForComplaint(NoticeDepartments departments, ComplaintCandidates people) {
        return content(
                "complaintDepartments",
                (complaint, context) -> LiveValue.options(departments.names().entrySet().stream()
                        .filter(department -> people.canHandle(complaint, department.getKey()))
                        .map(department -> new FormOption(department.getValue(), department.getKey()))
                        .toList()));
    }

    @Bean
    LiveContent reportDueOfComplaint(ComplaintClock deadlines) {
        return content(
                "complaintReportDue", (complaint, context) -> LiveValue.of(iso(deadlines.reportDueAt(complaint))));
    }

    private String iso(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    private LiveContent content(String name, BiFunction<Complaint, LiveContext, LiveValue> fill) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                Complaint complaint = complaints
                        .findByComplaintNo(context.caseNo())
                        .filter(found -> access.mayWorkOn(found, context.userId()))
                        .orElseThrow(ComplaintAccess::notFound);
                return fill.apply(complaint, context);
            }
        };
    }
}
