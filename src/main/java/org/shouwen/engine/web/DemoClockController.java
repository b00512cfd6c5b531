package org.shouwen.engine.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.shouwen.engine.DemoClock;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
@Tag(name = "demo clock", description = "Moves the time of the demonstration")
class DemoClockController {

    private final DemoClock demo;
    private final Clock clock;

    DemoClockController(DemoClock demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    record Time(OffsetDateTime now) {}

    @GetMapping
    Time now() {
        return new Time(demo.now().atZone(clock.getZone()).toOffsetDateTime());
    }

    @PutMapping
    @Operation(summary = "Moves time forward or back; forward, runs everything that falls due, each at its instant")
    Time move(@RequestBody Time target) {
        if (target.now() == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "now", "请填写「now」,格式如 2025-09-30T16:20:00+08:00。");
        }
        demo.moveTo(target.now().toInstant());
        return now();
    }
}
