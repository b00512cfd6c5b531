package org.shouwen.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.shouwen.deadline.CalendarService;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.HolidayArrangement;
import org.shouwen.difference.Difference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/calendar")
@Tag(name = "calendar", description = "Official days off and make-up workdays")
class CalendarController {

    private final CalendarService calendar;
    private final CaseClock caseClock;

    CalendarController(CalendarService calendar, CaseClock caseClock) {
        this.calendar = calendar;
        this.caseClock = caseClock;
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
    @Operation(summary = "How many open deadlines may move once a missing year is loaded")
    Provisional provisional() {
        return new Provisional(caseClock.provisional());
    }

    record Loaded(int year, int movedDeadlines) {}

    record Provisional(long count) {}
}
