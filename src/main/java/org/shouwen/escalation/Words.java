package org.shouwen.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** People and times as they are read; null stays null. */
@Component
class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final StaffDirectory staff;
    private final Clock clock;

    Words(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    String name(String userId) {
        return userId == null ? null : staff.nameOf(userId);
    }

    String names(List<String> userIds) {
        return userIds.stream().map(staff::nameOf).collect(Collectors.joining("、"));
    }

    String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(clock.getZone()));
    }
}
