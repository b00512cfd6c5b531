package org.shouwen.engine;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.YEAR;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/**
 * Date and time: a LocalDate, LocalTime or Instant, by the component's subtype. What comes without offset is meant in
 * the zone of the clock, and so is the day of an instant.
 */
final class DateTimeType implements FieldType {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(YEAR, 4)
            .appendLiteral('-')
            .appendValue(MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(DAY_OF_MONTH, 2)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss")
            .appendFraction(NANO_OF_SECOND, 0, 9, true)
            .appendPattern("][XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private enum Subtype {
        DATE("应为日期，例如 2026-11-25"),
        TIME("应为时间，例如 16:00"),
        DATETIME("应为日期和时间，例如 2026-01-06T16:00");

        private final String fault;

        Subtype(String fault) {
            this.fault = fault;
        }
    }

    private final Subtype subtype;
    private final boolean passedDatesRefused;

    DateTimeType(Declaration declared) {
        this.subtype = declared.oneOf("subtype", Subtype.values(), Subtype.DATE);
        this.passedDatesRefused = declared.flag("disallowPassedDates");
    }

    @Override
    public Class<?> holds() {
        return switch (subtype) {
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case DATETIME -> Instant.class;
        };
    }

    @Override
    public Object untouched() {
        return null;
    }

    @Override
    public Object read(Object raw, Reading reading) {
        Clock clock = reading.clock();
        Object value = parsed(raw, clock);
        if (value == null) {
            reading.fault(subtype.fault);
            return null;
        }
        if (passedDatesRefused && isBeforeToday(value, clock)) {
            reading.fault("不能早于今天");
        }
        return value;
    }

    private Object parsed(Object raw, Clock clock) {
        try {
            if (raw instanceof Date date) {
                return ofInstant(date.toInstant(), clock);
            }
            return raw instanceof String text ? ofText(Blank.strip(text), clock) : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private Object ofText(String text, Clock clock) {
        return switch (subtype) {
            case DATE -> LocalDate.parse(text, DATE);
            case TIME -> localTime(TIME.parseBest(text, OffsetTime::from, LocalTime::from), clock);
            case DATETIME -> instant(DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from), clock);
        };
    }

    private Object ofInstant(Instant instant, Clock clock) {
        return switch (subtype) {
            case DATE -> LocalDate.ofInstant(instant, clock.getZone());
            case TIME -> LocalTime.ofInstant(instant, clock.getZone());
            case DATETIME -> instant;
        };
    }

    private static LocalTime localTime(TemporalAccessor time, Clock clock) {
        if (time instanceof OffsetTime withOffset) {
            return withOffset
                    .withOffsetSameInstant(clock.getZone().getRules().getOffset(clock.instant()))
                    .toLocalTime();
        }
        return (LocalTime) time;
    }

    private static Instant instant(TemporalAccessor dateTime, Clock clock) {
        if (dateTime instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        return ((LocalDateTime) dateTime).atZone(clock.getZone()).toInstant();
    }

    private static boolean isBeforeToday(Object value, Clock clock) {
        if (value instanceof Instant instant) {
            return isBeforeToday(LocalDate.ofInstant(instant, clock.getZone()), clock);
        }
        return value instanceof LocalDate date && date.isBefore(LocalDate.now(clock));
    }
}
