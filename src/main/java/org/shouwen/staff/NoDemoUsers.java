package org.shouwen.staff;

import java.util.List;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the user ids of the demo out of production, where no node would start again with one of them. */
@Component
@Profile("production")
class NoDemoUsers {

    private final Set<String> demo = DemoRoster.userIds();

    @EventListener
    void require(RosterChanged change) {
        List<String> found = change.roster().people().stream()
                .map(Person::userId)
                .filter(demo::contains)
                .toList();
        if (!found.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.REQUEST_INVALID, "people", "用户名 " + String.join("、", found) + " 只供演示使用,请换用其他用户名。");
        }
    }
}
