package org.shouwen.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sets the one clock of application and engine, and lets it run again after each test. */
public final class OfficeTime implements AfterEachCallback {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param local such as 2026-03-10T09:00, in the office's zone */
    public void is(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
    }

    public Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
    }
}
