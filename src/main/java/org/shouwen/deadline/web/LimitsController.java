package org.shouwen.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.TimeLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/limits")
@Tag(name = "limits", description = "Limits an office sets for itself")
class LimitsController {

    private final Limits limits;

    LimitsController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping
    List<TimeLimit> all() {
        return limits.all();
    }

    @PutMapping
    @Operation(summary = "Changes amounts by name; holds for deadlines started afterwards")
    List<TimeLimit> change(@RequestBody Map<String, Integer> amounts) {
        limits.change(amounts);
        return limits.all();
    }
}
