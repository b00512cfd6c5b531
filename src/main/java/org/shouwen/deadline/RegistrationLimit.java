package org.shouwen.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long what came by letter or e-mail may lie before it is registered. */
@Component
public class RegistrationLimit {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分");

    private final WorkingCalendar calendar;
    private final Limits limits;
    private final Clock clock;

    RegistrationLimit(WorkingCalendar calendar, Limits limits, Clock clock) {
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What is to be recorded of whoever registers only now what came then.
     *
     * @param keeper name of that person
     * @return Chinese; empty while it is in time
     */
    public Optional<String> violation(Instant receivedAt, String keeper) {
        int days = limits.get("registration");
        boolean late = DueTimes.isLate(calendar.closingAfterWorkingDays(receivedAt, days), clock.instant());
        return late
                ? Optional.of("%s收到,现在才登记,超过%d个工作日的登记时限,记为违规,责任人:%s。"
                        .formatted(MINUTE.format(receivedAt.atZone(clock.getZone())), days, keeper))
                : Optional.empty();
    }
}
