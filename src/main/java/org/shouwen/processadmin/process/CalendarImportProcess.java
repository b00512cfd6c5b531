package org.shouwen.processadmin.process;

import java.time.Instant;
import java.util.Set;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the model {@code calendar-import} and its code share; one instance per year, by its business key. */
@Configuration
class CalendarImportProcess {

    static final String KEY = "calendar-import";
    static final String YEAR_MISSING = "calendarYearMissing";
    static final String YEAR_LOADED = "calendarYearLoaded";

    static final ProcessVariable<Instant> IMPORT_DUE_AT = ProcessVariable.instant("importDueAt");

    private static final String BUSINESS_KEY = "RL-";

    @Bean
    ProcessContract calendarImportContract() {
        Set<String> elements = Set.of("calendarYearMissing", "importCalendarYear", "calendarYearLoaded");
        return new ProcessContract(
                KEY, Set.of(IMPORT_DUE_AT.name()), Set.of(YEAR_MISSING, YEAR_LOADED), elements, elements);
    }

    @Bean
    ProcessAccess calendarImportAccess() {
        return new ProcessAccess(KEY, Set.of(), Set.of(Roles.PROCESS_ADMIN));
    }

    static String businessKey(int year) {
        return BUSINESS_KEY + year;
    }

    static int year(String businessKey) {
        return Integer.parseInt(businessKey.substring(BUSINESS_KEY.length()));
    }
}
