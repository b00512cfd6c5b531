package org.shouwen.deadline.web;

import static org.shouwen.refusal.RefusalCode.REQUEST_INVALID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouwen.deadline.CalendarService;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.HolidayArrangement;
import org.shouwen.deadline.ProvisionalDeadline;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.springframework.data.domain.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/calendar")
@Tag(name = "calendar", description = "Official days off and make-up workdays")
class CalendarController {

    private static final int LAST_PAGE = 9999;

    private final CalendarService calendar;
    private final CaseClock caseClock;
    private final Clock clock;

    CalendarController(CalendarService calendar, CaseClock caseClock, Clock clock) {
        this.calendar = calendar;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    @GetMapping("/{year}")
    @Operation(summary = "The arrangement that counts; not-published when nothing has been loaded")
    HolidayArrangement arrangement(@PathVariable int year) {
        return calendar.of(year);
    }

    @PutMapping("/{year}")
    @Operation(summary = "Replaces a year and recomputes every open deadline that reaches into it")
    Loaded load(@PathVariable int year, @RequestBody HolidayArrangement arrangement, Principal administrator) {
        return new Loaded(year, calendar.load(year, arrangement, administrator.getName()));
    }

    @PutMapping(path = "/{year}", params = "dryRun=true")
    @Operation(summary = "What loading it would change about the year; changes nothing")
    Difference difference(@PathVariable int year, @RequestBody HolidayArrangement arrangement) {
        return calendar.difference(year, arrangement);
    }

    @GetMapping("/provisional")
    @Operation(summary = "Open deadlines that may move once a missing year is loaded, the earliest first")
    ProvisionalPage provisional(@RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.of(REQUEST_INVALID, "page", "页码(page)须在 0 至 %d 之间。".formatted(LAST_PAGE));
        }
        Slice<ProvisionalDeadline> slice = caseClock.provisional(page);
        return new ProvisionalPage(slice.map(this::local).getContent(), page, slice.hasNext());
    }

    private Provisional local(ProvisionalDeadline deadline) {
        return new Provisional(
                deadline.caseNo(),
                deadline.name(),
                deadline.dueAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    record Loaded(int year, int movedDeadlines) {}

    record ProvisionalPage(List<Provisional> deadlines, int page, boolean more) {}

    record Provisional(String caseNo, String name, OffsetDateTime dueAt) {}
}
