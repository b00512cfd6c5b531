package org.shouwen.staff.web;

import org.shouwen.difference.Difference;
import org.shouwen.staff.Roster;
import org.shouwen.staff.StaffDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roster as a whole, for the system administrator: whoever may change it may give roles. */
@RestController
@RequestMapping("/api/admin/staff")
class StaffController {

    private final StaffDirectory staff;

    StaffController(StaffDirectory staff) {
        this.staff = staff;
    }

    @GetMapping
    Roster roster() {
        return staff.roster();
    }

    @PutMapping
    Roster replace(@RequestBody Roster roster) {
        staff.replace(roster);
        return staff.roster();
    }

    /** What {@link #replace} would change; it is refused for the same reasons. */
    @PutMapping(params = "dryRun=true")
    Difference difference(@RequestBody Roster roster) {
        return staff.difference(roster);
    }
}
