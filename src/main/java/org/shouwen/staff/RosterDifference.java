package org.shouwen.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.shouwen.difference.Difference;

/** What a new roster changes, in the words of whoever keeps it. */
final class RosterDifference {

    private RosterDifference() {}

    static Difference between(Roster before, Roster after) {
        return Difference.between(
                        before.people(),
                        after.people(),
                        Person::userId,
                        RosterDifference::name,
                        RosterDifference::change)
                .and(Difference.between(
                        before.offices(), after.offices(), Office::id, office -> "人社所 " + office.name()))
                .and(Difference.between(
                        before.windows(), after.windows(), ServiceWindow::id, window -> "窗口 " + window.name()))
                .and(Difference.between(
                        before.absences(),
                        after.absences(),
                        absence -> List.of(absence.userId(), absence.from()),
                        absence ->
                                "缺勤 " + absence.userId() + " " + absence.kind().label()));
    }

    private static String name(Person person) {
        return "工作人员 " + person.name() + "(" + person.userId() + ")";
    }

    private static String change(Person old, Person now) {
        List<String> changes = new ArrayList<>();
        if (old.active() != now.active()) {
            changes.add(now.active() ? "重新启用" : "停用");
        }
        members(changes, "岗位角色", old.roles(), now.roles());
        members(changes, "窗口", old.windows(), now.windows());
        value(changes, "姓名", old.name(), now.name());
        value(changes, "岗位", old.post(), now.post());
        value(changes, "所属人社所", old.officeId(), now.officeId());
        value(changes, "可见范围", old.reach(), now.reach());
        value(changes, "职责", old.duties(), now.duties());
        return name(now) + ":" + String.join(",", changes);
    }

    private static void members(List<String> changes, String what, Set<String> old, Set<String> now) {
        listed(changes, "增加" + what, now, old);
        listed(changes, "取消" + what, old, now);
    }

    private static void listed(List<String> changes, String what, Set<String> these, Collection<String> withoutThose) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(withoutThose);
        if (!left.isEmpty()) {
            changes.add(what + " " + String.join("、", left));
        }
    }

    private static void value(List<String> changes, String what, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            changes.add(what + "改为 " + (now == null ? "空" : now));
        }
    }
}
