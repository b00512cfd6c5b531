package org.shouwen.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Loads the years that come with the application and that the database does not know yet. First of all runners, so that
 * whatever else is prepared at start already counts with them.
 */
@Component
@Order(0)
class ShippedCalendar implements ApplicationRunner {

    private final CalendarService calendar;
    private final ObjectMapper json;
    private final Resource file;

    ShippedCalendar(
            CalendarService calendar, ObjectMapper json, @Value("classpath:calendar/special-days.json") Resource file) {
        this.calendar = calendar;
        this.json = json;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream content = file.getInputStream()) {
            calendar.loadMissing(json.readValue(content, SpecialDays.class).years(), "system");
        }
    }

    private record SpecialDays(String note, Map<Integer, HolidayArrangement> years) {}
}
