package org.shouwen.escalation;

import static org.shouwen.engine.LiveValue.plain;

import java.util.stream.Collectors;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the clerk has been ordered to put right in this case. */
@Component
class RectificationOrder implements LiveContent {

    private final Rectifications rectifications;
    private final StaffDirectory staff;

    RectificationOrder(Rectifications rectifications, StaffDirectory staff) {
        this.rectifications = rectifications;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "rectificationOrder";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        return LiveValue.of(rectifications.findByCaseNoOrderByOrderedAt(context.caseNo()).stream()
                .filter(order -> order.doneAt() == null && order.clerk().equals(context.userId()))
                .map(order -> "**[办件 %1$s](/cases/%1$s)** %2$s\n\n%3$s要求整改:%4$s"
                        .formatted(
                                order.caseNo(),
                                order.escalationNo(),
                                plain(staff.nameOf(order.orderedBy())),
                                plain(order.instruction())))
                .collect(Collectors.joining("\n\n")));
    }
}
