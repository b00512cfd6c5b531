package org.shouwen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.deadline.Calendars.at;
import static org.shouwen.refusal.RefusalCode.EXTENSION_AFTER_DEADLINE;
import static org.shouwen.refusal.RefusalCode.IMMEDIATE_NOT_EXTENDABLE;
import static org.shouwen.refusal.RefusalCode.PAUSE_NOT_ALLOWED;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

class DeadlineTest {

    private CalendarSnapshot calendar = Calendars.shipped();

    @Test
    void serviceDayIsDueAtClosing() {
        assertThat(due(start(Term.serviceDay(), "2026-05-11T17:28"))).isEqualTo("2026-05-11T17:30");
        assertThat(due(start(Term.serviceDay(), "2026-05-16T10:00"))).isEqualTo("2026-05-18T17:30");
    }

    @Test
    void workingDaysAreCountedFromTheDayAfter() {
        assertThat(due(start(Term.workingDays(10), "2025-09-28T15:00"))).isEqualTo("2025-10-17T17:30");
    }

    @Test
    void promiseIsDueAtItsInstant() {
        assertThat(due(start(Term.at(at("2026-01-06T16:00")), "2026-01-04T10:25")))
                .isEqualTo("2026-01-06T16:00");
    }

    @Test
    void pauseGivesBackWhatWasLeft() {
        Deadline deadline = start(Term.workingDays(10), "2026-03-02T10:00");
        deadline.pause(at("2026-03-05T15:00"), "head01", "鉴定");
        assertThat(due(deadline)).isEqualTo("2026-03-16T17:30");

        // used: 3, 4, 5 March; the 7 left count from the day after the resumption
        deadline.resume(at("2026-04-03T09:00"), "head01", "鉴定完成");

        assertThat(due(deadline)).isEqualTo("2026-04-15T17:30");
    }

    @Test
    void pauseAndResumptionOnTheSameDayChangeNothing() {
        Deadline deadline = start(Term.workingDays(5), "2026-04-27T09:00");
        deadline.pause(at("2026-05-06T09:00"), "head01", "勘察");
        deadline.resume(at("2026-05-06T16:00"), "head01", "勘察完成");
        assertThat(due(deadline)).isEqualTo("2026-05-07T17:30");

        deadline.pause(at("2026-05-07T09:00"), "head01", "鉴定");
        deadline.resume(at("2026-05-07T18:00"), "head01", "鉴定完成");
        assertThat(due(deadline)).isEqualTo("2026-05-07T17:30");
    }

    @Test
    void twoPausesAddUp() {
        Deadline deadline = start(Term.workingDays(5), "2026-03-02T10:00");
        deadline.pause(at("2026-03-03T10:00"), "head01", "公示");
        deadline.resume(at("2026-03-09T10:00"), "head01", "公示期满");
        assertThat(due(deadline)).isEqualTo("2026-03-13T17:30");

        deadline.pause(at("2026-03-11T10:00"), "head01", "听证");
        deadline.resume(at("2026-03-16T10:00"), "head01", "听证结束");
        assertThat(due(deadline)).isEqualTo("2026-03-18T17:30");
    }

    @Test
    void pauseOnTheLastDayLeavesTheDayOfTheResumption() {
        Deadline inHours = start(Term.workingDays(1), "2026-03-02T10:00");
        inHours.pause(at("2026-03-03T10:00"), "head01", "勘察");
        inHours.resume(at("2026-03-10T10:00"), "head01", "勘察完成");
        assertThat(due(inHours)).isEqualTo("2026-03-10T17:30");

        Deadline afterHours = start(Term.workingDays(1), "2026-03-02T10:00");
        afterHours.pause(at("2026-03-03T10:00"), "head01", "勘察");
        afterHours.resume(at("2026-03-13T18:00"), "head01", "勘察完成");
        assertThat(due(afterHours)).isEqualTo("2026-03-16T17:30");
    }

    @Test
    void calendarDaysPauseInCalendarDays() {
        // 15 days end on Saturday 21 March, so on Monday; 4 are used, 11 left
        Deadline deadline = start(Term.calendarDays(15), "2026-03-06T10:00");
        assertThat(due(deadline)).isEqualTo("2026-03-23T17:30");
        deadline.pause(at("2026-03-10T10:00"), "head01", "鉴定");

        deadline.resume(at("2026-03-16T10:00"), "head01", "鉴定完成");

        assertThat(due(deadline)).isEqualTo("2026-03-27T17:30");
    }

    @Test
    void extensionCountsFromTheOldDeadline() {
        Deadline deadline = start(Term.workingDays(5), "2026-04-27T09:00");

        deadline.extend(at("2026-05-06T16:30"), 3, "head01", "县级系统升级停机");

        assertThat(due(deadline)).isEqualTo("2026-05-11T17:30");
    }

    @Test
    void extensionOfCalendarDaysCountsFromTheMovedDay() {
        Deadline deadline = start(Term.calendarDays(15), "2026-03-06T10:00");

        deadline.extend(at("2026-03-20T10:00"), 2, "head01", "情况复杂");

        assertThat(due(deadline)).isEqualTo("2026-03-25T17:30");
    }

    @Test
    void extensionDuringAPauseLengthensWhatIsLeft() {
        Deadline deadline = start(Term.workingDays(5), "2026-03-02T10:00");
        deadline.pause(at("2026-03-05T10:00"), "head01", "鉴定");
        deadline.extend(at("2026-03-12T10:00"), 3, "head01", "情况复杂");

        deadline.resume(at("2026-03-16T10:00"), "head01", "鉴定完成");

        // 2 of 5 left, and 3 more
        assertThat(due(deadline)).isEqualTo("2026-03-23T17:30");
    }

    @Test
    void dueInstantItselfIsInTimeAndOneMillisecondLaterIsLate() {
        Deadline deadline = start(Term.serviceDay(), "2026-03-10T09:05");
        assertThat(state(deadline, "2026-03-10T17:30:00")).isEqualTo(DeadlineState.RUNNING);
        assertThat(state(deadline, "2026-03-10T17:30:00.001")).isEqualTo(DeadlineState.OVERDUE);

        Deadline inTime = start(Term.serviceDay(), "2026-03-10T09:05");
        inTime.meet(at("2026-03-10T17:30:00"), "clerk01", "已答复");
        assertThat(state(inTime, "2026-03-11T09:00")).isEqualTo(DeadlineState.MET);

        Deadline late = start(Term.serviceDay(), "2026-03-10T09:05");
        late.meet(at("2026-03-10T17:30:00.001"), "clerk01", "已答复");
        assertThat(state(late, "2026-03-11T09:00")).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void pausedDeadlineIsNotOverdueAndMayBeMetInTime() {
        Deadline deadline = start(Term.workingDays(1), "2026-03-02T10:00");
        deadline.pause(at("2026-03-02T16:00"), "head01", "鉴定");
        assertThat(state(deadline, "2026-03-20T10:00")).isEqualTo(DeadlineState.PAUSED);

        deadline.meet(at("2026-03-20T10:00"), "clerk01", "已办结");

        assertThat(due(deadline)).isEqualTo("2026-03-23T17:30");
        assertThat(state(deadline, "2026-03-25T10:00")).isEqualTo(DeadlineState.MET);
    }

    @Test
    void cancelledDeadlineIsNeitherMetNorOverdue() {
        Deadline deadline = start(Term.workingDays(1), "2026-03-02T10:00");
        deadline.cancel(at("2026-03-20T10:00"), "clerk01", "服务对象撤回");
        assertThat(state(deadline, "2026-03-25T10:00")).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void sameDayTermsAndPromisesAreNeitherPausedNorExtended() {
        Deadline immediate = start(Term.serviceDay(), "2026-05-11T09:00");
        refused(IMMEDIATE_NOT_EXTENDABLE, () -> immediate.extend(at("2026-05-11T10:00"), 1, "head01", "情况复杂"));
        refused(PAUSE_NOT_ALLOWED, () -> immediate.pause(at("2026-05-11T10:00"), "head01", "鉴定"));

        Deadline promise = start(Term.at(at("2026-05-12T10:00")), "2026-05-11T09:00");
        refused(IMMEDIATE_NOT_EXTENDABLE, () -> promise.extend(at("2026-05-11T10:00"), 1, "head01", "情况复杂"));
        refused(PAUSE_NOT_ALLOWED, () -> promise.pause(at("2026-05-11T10:00"), "head01", "鉴定"));
    }

    @Test
    void afterTheDeadlineThereIsNeitherPauseNorExtension() {
        Deadline deadline = start(Term.workingDays(5), "2026-02-10T14:30");
        refused(EXTENSION_AFTER_DEADLINE, () -> deadline.extend(at("2026-02-24T17:30:01"), 3, "head01", "情况复杂"));
        refused(PAUSE_NOT_ALLOWED, () -> deadline.pause(at("2026-02-24T17:30:01"), "head01", "鉴定"));
        deadline.extend(at("2026-02-24T17:30:00"), 3, "head01", "情况复杂");
        assertThat(due(deadline)).isEqualTo("2026-02-27T17:30");
    }

    @Test
    void pausesDoNotNestAndOnlyAPausedDeadlineResumes() {
        Deadline deadline = start(Term.workingDays(5), "2026-03-02T10:00");
        refused(PAUSE_NOT_ALLOWED, () -> deadline.resume(at("2026-03-03T10:00"), "head01", "鉴定完成"));
        deadline.pause(at("2026-03-03T10:00"), "head01", "鉴定");
        refused(PAUSE_NOT_ALLOWED, () -> deadline.pause(at("2026-03-04T10:00"), "head01", "听证"));
    }

    @Test
    void termOfLessThanADayIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.workingDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Term.calendarDays(-3));
    }

    @Test
    void deadlineThatReachesIntoAMissingYearIsProvisionalUntilTheYearIsKnown() {
        Deadline deadline = start(Term.workingDays(3), "2026-12-30T10:00");
        // 31 December, Friday 1 and Monday 4 January as far as one knows
        assertThat(due(deadline)).isEqualTo("2027-01-04T17:30");
        assertThat(deadline.derive(calendar).missingYears()).containsExactly(2027);
        assertThat(deadline.isProvisional()).isTrue();

        calendar = Calendars.shippedWith2027();

        assertThat(due(deadline)).isEqualTo("2027-01-05T17:30");
        assertThat(deadline.isProvisional()).isFalse();
    }

    @Test
    void promiseIntoAMissingYearIsProvisionalButNeverMoves() {
        Deadline deadline = start(Term.at(at("2027-01-01T10:00")), "2026-12-30T10:00");
        assertThat(due(deadline)).isEqualTo("2027-01-01T10:00");
        assertThat(deadline.isProvisional()).isTrue();

        calendar = Calendars.shippedWith2027();

        assertThat(due(deadline)).isEqualTo("2027-01-01T10:00");
        assertThat(deadline.isProvisional()).isFalse();
    }

    @Test
    void yearThatIsNotReachedDoesNotMatter() {
        Deadline deadline = start(Term.workingDays(1), "2026-12-30T10:00");
        due(deadline);
        assertThat(deadline.isProvisional()).isFalse();
    }

    private Deadline start(Term term, String from) {
        Deadline deadline = new Deadline("DL-UNIT", "completion", term, at(from), "clerk01", "受理");
        deadline.derive(calendar);
        return deadline;
    }

    private String due(Deadline deadline) {
        return deadline.derive(calendar)
                .at()
                .atZone(Calendars.ZONE)
                .toLocalDateTime()
                .toString();
    }

    private static DeadlineState state(Deadline deadline, String now) {
        return deadline.view(at(now)).state();
    }

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
