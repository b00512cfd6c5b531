package org.shouwen.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** What a roster must hold together before it is stored. */
final class RosterCheck {

    private final Roster roster;
    private final List<Violation> violations = new ArrayList<>();

    private RosterCheck(Roster roster) {
        this.roster = roster;
    }

    static void check(Roster roster) {
        RosterCheck check = new RosterCheck(roster);
        check.somebody();
        check.ids();
        check.people();
        check.absences();
        Refusal.throwIfAny(check.violations);
    }

    private void somebody() {
        if (roster.people().stream().noneMatch(Person::active)) {
            refuse("people", "名册中至少须有一名在岗的工作人员。");
        }
    }

    private void ids() {
        unique("offices", roster.offices(), Office::id);
        unique("windows", roster.windows(), ServiceWindow::id);
        unique("people", roster.people(), Person::userId);
        roster.offices().forEach(o -> present("offices", o.id(), o.name()));
        if (roster.offices().stream().anyMatch(o -> Office.BUREAU.equals(o.id()))) {
            refuse("offices", "编号“" + Office.BUREAU + "”保留给局机关,人社所不能使用。");
        }
        Set<String> offices = ids(roster.offices(), Office::id);
        roster.windows().forEach(w -> {
            present("windows", w.id(), w.name());
            present("windows", w.id(), w.kind());
            known("windows", w.id(), offices, w.officeId());
        });
    }

    private void people() {
        Set<String> offices = ids(roster.offices(), Office::id);
        Set<String> windows = ids(roster.windows(), ServiceWindow::id);
        roster.people().forEach(p -> {
            present("people", p.userId(), p.name());
            present("people", p.userId(), p.post());
            if (p.reach() == null) {
                refuse("people", "工作人员“" + p.userId() + "”缺少可见范围(reach)。");
            }
            if (p.officeId() != null) {
                known("people", p.userId(), offices, p.officeId());
            } else if (p.reach() == Person.Reach.OFFICE) {
                refuse("people", "工作人员“" + p.userId() + "”缺少所属人社所。");
            }
            p.windows().forEach(w -> known("people", p.userId(), windows, w));
        });
    }

    private void absences() {
        Set<String> people = ids(roster.people(), Person::userId);
        roster.absences().forEach(a -> {
            known("absences", a.userId(), people, a.userId());
            if (a.substitute() != null) {
                known("absences", a.userId(), people, a.substitute());
            }
            if (a.kind() == null
                    || a.from() == null
                    || a.until() == null
                    || !a.from().isBefore(a.until())) {
                refuse("absences", "“" + a.userId() + "”的缺勤记录须有类型,且结束时间晚于开始时间。");
            }
        });
    }

    private static <T> Set<String> ids(List<T> entries, Function<T, String> id) {
        return entries.stream().map(id).collect(Collectors.toSet());
    }

    private <T> void unique(String list, List<T> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            present(list, id.apply(entry), id.apply(entry));
            if (!seen.add(id.apply(entry))) {
                refuse(list, "编号“" + id.apply(entry) + "”重复。");
            }
        }
    }

    private void present(String list, String id, String value) {
        if (value == null || value.isBlank()) {
            refuse(list, "“" + id + "”的编号、名称、岗位或类别不能为空。");
        }
    }

    private void known(String list, String id, Set<String> known, String reference) {
        if (!known.contains(reference)) {
            refuse(list, "“" + id + "”引用了名册中没有的“" + reference + "”。");
        }
    }

    private void refuse(String list, String sentence) {
        violations.add(new Violation(RefusalCode.REQUEST_INVALID, list, sentence));
    }
}
