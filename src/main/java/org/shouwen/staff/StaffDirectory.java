package org.shouwen.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.cache.Cached;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Who works where. Answers from memory: a change made on this node holds at once, one made on another node at the next
 * request of anybody who is logged in, and without any after {@link Cached#STALE_AFTER} at the latest.
 */
@Service
public class StaffDirectory {

    private final RosterTables tables;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<RosterWarning> warnings;
    private final Clock clock;
    private final Cached<Snapshot> snapshot;

    StaffDirectory(
            RosterTables tables,
            ApplicationEventPublisher events,
            ObjectProvider<RosterWarning> warnings,
            Clock clock) {
        this.warnings = warnings;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
        this.snapshot = new Cached<>(() -> new Snapshot(tables.revision(), tables.read()));
    }

    public Roster roster() {
        return snapshot.get().roster;
    }

    /** Sees to it that what is answered from now on is not older than the roster of this number. */
    public void notBefore(long revision) {
        if (snapshot.get().revision < revision) {
            snapshot.forget();
        }
    }

    public Optional<Person> find(String userId) {
        return Optional.ofNullable(snapshot.get().people.get(userId));
    }

    /** @throws Refusal NOT_AUTHORISED when the account belongs to nobody on the roster */
    public Person person(String userId) {
        return find(userId).orElseThrow(() -> Refusal.of(RefusalCode.NOT_AUTHORISED, "当前账号不在工作人员名册中,不能办理业务。"));
    }

    /** The person's name, or the user id itself where nobody of that id is known any more. */
    public String nameOf(String userId) {
        return find(userId).map(Person::name).orElse(userId);
    }

    /**
     * What a department is called: an office by its name, another by what the posts of its members say.
     *
     * @param role {@code dept-<code>}, of an office {@code dept-office-<id>}
     */
    public String departmentName(String role) {
        return office(role.replaceFirst("^dept-office-", ""))
                .map(Office::name)
                .or(() -> roster().people().stream()
                        .filter(member -> member.roles().contains(role))
                        .findFirst()
                        .map(member -> member.post().replace("工作人员", "")))
                .orElse(role);
    }

    public Optional<Office> office(String officeId) {
        return roster().offices().stream().filter(o -> o.id().equals(officeId)).findFirst();
    }

    public Optional<ServiceWindow> window(String windowId) {
        return roster().windows().stream().filter(w -> w.id().equals(windowId)).findFirst();
    }

    /** Whether the person may know that cases of this office exist. */
    public boolean seesOffice(String userId, String officeId) {
        return find(userId).filter(p -> p.active() && p.sees(officeId)).isPresent();
    }

    /** The absence the person is in at this moment, by the application's clock. */
    public Optional<Absence> absenceOf(String userId) {
        Instant now = clock.instant();
        return roster().absences().stream()
                .filter(a -> a.userId().equals(userId) && a.covers(now))
                .findFirst();
    }

    /** Active members of the office that hold the role, by user id. */
    public List<Person> members(String officeId, String role) {
        return roster().people().stream()
                .filter(p ->
                        p.active() && officeId.equals(p.officeId()) && p.roles().contains(role))
                .toList();
    }

    /**
     * Replaces the roster as a whole; accounts follow through {@link RosterChanged} in the same transaction.
     *
     * @throws Refusal REQUEST_INVALID when an entry names an office or window that is not in it
     */
    @Transactional
    public void replace(Roster roster) {
        RosterCheck.check(roster);
        tables.nextRevision();
        Roster before = tables.read();
        tables.replace(roster);
        events.publishEvent(new RosterChanged(before, roster));
    }

    /**
     * What {@link #replace} would change, and what should be settled before it does.
     *
     * @throws Refusal as {@link #replace} does: it is tried, with all that follows from it, and rolled back
     */
    @Transactional
    public Difference difference(Roster roster) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        Roster before = tables.read();
        replace(roster);
        return RosterDifference.between(before, roster)
                .withWarnings(warnings.orderedStream()
                        .flatMap(warning -> warning.warnings(before, roster).stream())
                        .toList());
    }

    /** After a rollback, too: what was read within has the number that another roster will get. */
    @TransactionalEventListener(classes = RosterChanged.class, phase = TransactionPhase.AFTER_COMPLETION)
    void forget() {
        snapshot.forget();
    }

    private static final class Snapshot {

        private final long revision;
        private final Roster roster;
        private final Map<String, Person> people;

        private Snapshot(long revision, Roster roster) {
            this.revision = revision;
            this.roster = roster;
            this.people = roster.people().stream().collect(Collectors.toMap(Person::userId, Function.identity()));
        }
    }
}
