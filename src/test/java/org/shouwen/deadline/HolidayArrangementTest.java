package org.shouwen.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwen.deadline.HolidayArrangement.Day;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

class HolidayArrangementTest {

    private static final List<Day> OFF = List.of(new Day("2031-01-01", "元旦"));
    private static final List<Day> NONE = List.of();

    @Test
    void arrangementOfTheYearIsAccepted() {
        assertThat(official(OFF, List.of(new Day("2031-01-04", "元旦"))).violations(2031))
                .isEmpty();
    }

    @Test
    void weekendDayInsideAHolidayMayBeListed() {
        assertThat(official(List.of(new Day("2031-01-04", "元旦")), NONE).violations(2031))
                .isEmpty();
    }

    @Test
    void dateOutsideTheYearIsNamed() {
        assertNamed(official(List.of(OFF.get(0), new Day("2032-01-01", "元旦")), NONE), "offDays[1]", "2032-01-01");
    }

    @Test
    void textThatIsNoDateIsNamedByItsPlace() {
        assertNamed(official(List.of(new Day("2031-02-30", "春节")), NONE), "offDays[0]", "放假日第 1 项");
        assertNamed(official(List.of(new Day("元旦", "元旦")), NONE), "offDays[0]", "放假日第 1 项");
        assertNamed(official(List.of(new Day(null, "元旦")), NONE), "offDays[0]", "放假日第 1 项");
        assertNamed(official(Collections.singletonList(null), NONE), "offDays[0]", "放假日第 1 项");
    }

    @Test
    void dayListedTwiceIsNamed() {
        assertNamed(official(List.of(OFF.get(0), OFF.get(0)), NONE), "offDays[1]", "2031-01-01");
    }

    @Test
    void dayBothOffAndWorkedIsNamed() {
        Day saturday = new Day("2031-01-04", "元旦");
        assertNamed(official(List.of(saturday), List.of(saturday)), "workDays[0]", "2031-01-04");
    }

    @Test
    void makeUpWorkdayFromMondayToFridayIsNamed() {
        assertNamed(official(OFF, List.of(new Day("2031-01-03", "元旦"))), "workDays[0]", "周一至周五");
    }

    @Test
    void dayWithoutAUsableNameIsNamed() {
        assertNamed(official(List.of(new Day("2031-01-01", " ")), NONE), "offDays[0]", "2031-01-01");
        assertNamed(official(List.of(new Day("2031-01-01", null)), NONE), "offDays[0]", "2031-01-01");
        assertNamed(official(List.of(new Day("2031-01-01", "元".repeat(51))), NONE), "offDays[0]", "2031-01-01");
        assertNamed(official(List.of(new Day("2031-01-01", "\0")), NONE), "offDays[0]", "2031-01-01");
    }

    @Test
    void officialYearWithoutDaysOffIsRefused() {
        assertNamed(official(NONE, NONE), "offDays", "放假日");
    }

    @Test
    void listThatIsLeftOutIsRefusedSinceItMayBeMisspelt() {
        assertNamed(official(OFF, null), "workDays", "缺少调休上班日");
        assertNamed(official(null, NONE), "offDays", "缺少放假日");
    }

    @Test
    void statusIsOneOfTwo() {
        assertNamed(arrangement("draft", List.of(), "", OFF), "status", "status");
        assertNamed(arrangement(null, List.of(), "", OFF), "status", "status");
        assertNamed(arrangement("not-published", List.of(), "", OFF), "status", "未公布");
        assertThat(arrangement("not-published", null, null, NONE).violations(2031))
                .isEmpty();
    }

    @Test
    void longOrBrokenTextsAreRefused() {
        assertNamed(arrangement("official", List.of(), "x".repeat(501), OFF), "source", "来源");
        assertNamed(arrangement("official", List.of(), "\0", OFF), "source", "来源");
        assertNamed(arrangement("official", List.of("x".repeat(4001)), "", OFF), "officialNotice", "通知出处");
        assertNamed(arrangement("official", List.of("a\nb"), "", OFF), "officialNotice", "通知出处");
        assertNamed(arrangement("official", Collections.singletonList(null), "", OFF), "officialNotice", "通知出处");
    }

    @Test
    void listLongerThanAYearIsRefusedAsAWhole() {
        assertNamed(official(Collections.nCopies(367, OFF.get(0)), NONE), "offDays", "项数");
    }

    @Test
    void everyMistakeIsTold() {
        List<Day> off = List.of(new Day("2032-01-01", "元旦"), new Day("x", "元旦"));
        List<Day> worked = List.of(new Day("2031-01-03", "元旦"));
        assertThat(official(off, worked).violations(2031))
                .extracting(Violation::field)
                .containsExactly("offDays[0]", "offDays[1]", "workDays[0]");
    }

    private static HolidayArrangement official(List<Day> offDays, List<Day> workDays) {
        return new HolidayArrangement("official", List.of(), "", offDays, workDays);
    }

    private static HolidayArrangement arrangement(
            String status, List<String> officialNotice, String source, List<Day> offDays) {
        return new HolidayArrangement(status, officialNotice, source, offDays, NONE);
    }

    private static void assertNamed(HolidayArrangement arrangement, String field, String words) {
        assertThat(arrangement.violations(2031)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(RefusalCode.CALENDAR_INVALID);
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.sentence()).contains(words);
        });
    }
}
