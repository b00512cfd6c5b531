package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouwenTest
class RemainingTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    RemainingTime remaining;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-04-27T09:00:00, 2026-05-07T17:30:00, 剩 5 个工作日(5月7日17:30到期)
            2026-04-03T16:38:00, 2026-04-07T17:30:00, 剩 1 个工作日(4月7日17:30到期)
            2026-03-10T09:05:00, 2026-03-10T17:30:00, '今日17:30到期,剩 8 小时 25 分'
            2026-03-10T17:30:00, 2026-03-10T17:30:00, '今日17:30到期,剩 0 小时 0 分'
            2026-03-10T17:30:01, 2026-03-10T17:30:00, 已超期(3月10日17:30到期)
            2026-02-25T10:00:00, 2026-02-13T17:30:00, 已超期 3 个工作日(2月13日17:30到期)
            """)
    void isToldInWorkingDays(LocalDateTime now, LocalDateTime dueAt, String words) {
        ClockUtil.setCurrentTime(Date.from(now.atZone(ZONE).toInstant()));
        assertThat(remaining.until(dueAt.atZone(ZONE).toInstant())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-10T09:05:00, 2026-03-11T17:30:00, false, false
            2026-03-10T09:05:00, 2026-03-10T17:30:00, false, true
            2026-03-10T17:30:00, 2026-03-10T17:30:00, false, true
            2026-03-10T17:30:01, 2026-03-10T17:30:00, true, false
            """)
    void isOverdueOrForToday(LocalDateTime now, LocalDateTime dueAt, boolean overdue, boolean today) {
        ClockUtil.setCurrentTime(Date.from(now.atZone(ZONE).toInstant()));
        TimeLeft left = remaining.left(dueAt.atZone(ZONE).toInstant());

        assertThat(left.overdue()).isEqualTo(overdue);
        assertThat(left.today()).isEqualTo(today);
    }
}
