package org.shouwen.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwen.cache.Cached;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service items and their versions. On a day the valid version of an item is the highest one whose first day is
 * that day or before it. Answers from memory: an import on this node holds at once, one on another node after at most
 * five seconds.
 */
@Service
public class Catalogue {

    private final CatalogueTables tables;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cached<Map<String, List<ServiceItem>>> cached;

    Catalogue(CatalogueTables tables, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.cached = new Cached<>(this::versionsByCode);
    }

    /** What the public is offered today by any office, by code. */
    public List<ServiceItem> published() {
        LocalDate today = LocalDate.now(clock);
        return cached.get().values().stream()
                .flatMap(versions -> valid(versions, today).stream())
                .toList();
    }

    /** What this office offers today, by code. */
    public List<ServiceItem> published(String officeId) {
        return published().stream()
                .filter(item -> item.offices().contains(officeId))
                .toList();
    }

    /** The version valid today; empty when this office does not offer the item. */
    public Optional<ServiceItem> published(String officeId, String code) {
        return valid(versions(code), LocalDate.now(clock))
                .filter(item -> item.offices().contains(officeId));
    }

    /** The version a case was started with, whatever has been published or withdrawn since. */
    public Optional<ServiceItem> version(String code, int version) {
        return versions(code).stream().filter(item -> item.version() == version).findFirst();
    }

    /** The last version of every item, by code, be it withdrawn or not yet valid. */
    public List<ServiceItem> latest() {
        return cached.get().values().stream().map(Catalogue::last).toList();
    }

    /**
     * Publishes what differs from the last version of each item as a new version; items that are not in the list stay as
     * they are. An item marked withdrawn needs its code only: the rest is taken from its last version. The first version
     * of an item may be valid from a day in the past, a later one is valid from today at the earliest, which is also
     * meant where no day is given. Call it outside a transaction.
     *
     * @throws Refusal CATALOGUE_INVALID with every fault found in any item; nothing is stored then
     */
    public CatalogueImport importItems(List<ServiceItem> items) {
        CatalogueImport result = transaction.execute(status -> store(items));
        cached.forget();
        if (!result.published().isEmpty()) {
            events.publishEvent(new CatalogueChanged(result.published().stream()
                    .map(CatalogueImport.NewVersion::code)
                    .collect(Collectors.toUnmodifiableSet())));
        }
        return result;
    }

    /**
     * What {@link #importItems} would change. Call it outside a transaction.
     *
     * @throws Refusal as {@link #importItems} does
     */
    public Difference difference(List<ServiceItem> items) {
        Map<String, String> names = latest().stream().collect(Collectors.toMap(ServiceItem::code, Catalogue::label));
        items.stream().filter(item -> !item.withdrawn()).forEach(item -> names.put(item.code(), label(item)));
        CatalogueImport result = transaction.execute(status -> {
            status.setRollbackOnly();
            return store(items);
        });
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (CatalogueImport.NewVersion version : result.published()) {
            List<String> where = version.withdrawn() ? removed : version.version() == 1 ? added : changed;
            where.add(names.get(version.code()) + ",自" + version.validFrom() + "起");
        }
        return new Difference(added, changed, removed, result.unchanged().size(), List.of());
    }

    private static String label(ServiceItem item) {
        return "事项 " + item.code() + " " + item.name();
    }

    private CatalogueImport store(List<ServiceItem> items) {
        Instant now = clock.instant();
        tables.lock(now);
        Map<String, List<ServiceItem>> stored = versionsByCode();
        Refusal.throwIfAny(violations(items, stored));
        LocalDate today = LocalDate.now(clock);
        List<CatalogueImport.NewVersion> published = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (ServiceItem item : items) {
            Optional<ServiceItem> next = next(item, stored.get(item.code()), today);
            next.ifPresentOrElse(
                    version -> {
                        tables.add(version, now);
                        published.add(CatalogueImport.NewVersion.of(version));
                    },
                    () -> unchanged.add(item.code()));
        }
        return new CatalogueImport(published, unchanged);
    }

    private static List<Violation> violations(List<ServiceItem> items, Map<String, List<ServiceItem>> stored) {
        List<Violation> violations = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ServiceItem item = items.get(i);
            String code = item.code();
            if (code == null || !PublicationCheck.CODE.matcher(code).matches()) {
                violations.add(invalid("第" + (i + 1) + "项的“事项编号”格式不正确,例如RS-001。"));
            } else if (!codes.add(code)) {
                violations.add(invalid("事项" + code + "的“事项编号”重复。"));
            } else if (!item.withdrawn()) {
                violations.addAll(PublicationCheck.check(item));
            } else if (!stored.containsKey(code)) {
                violations.add(invalid("事项" + code + "的“事项编号”不在目录中,不能撤回。"));
            }
        }
        return violations;
    }

    private static Violation invalid(String sentence) {
        return new Violation(RefusalCode.CATALOGUE_INVALID, "code", sentence);
    }

    /** Empty when the item is already as imported. */
    private static Optional<ServiceItem> next(ServiceItem item, List<ServiceItem> versions, LocalDate today) {
        LocalDate from = item.validFrom() == null ? today : item.validFrom();
        if (versions == null) {
            return Optional.of(item.asVersion(1, from));
        }
        ServiceItem previous = last(versions);
        ServiceItem content = item.withdrawn() ? previous.asWithdrawn() : item;
        ServiceItem next = content.asVersion(previous.version() + 1, notBefore(today, from));
        boolean unchanged =
                next.asVersion(previous.version(), previous.validFrom()).equals(previous)
                        && next.validFrom().equals(notBefore(today, previous.validFrom()));
        return unchanged ? Optional.empty() : Optional.of(next);
    }

    private static LocalDate notBefore(LocalDate earliest, LocalDate day) {
        return day.isBefore(earliest) ? earliest : day;
    }

    private Map<String, List<ServiceItem>> versionsByCode() {
        return tables.versions().stream()
                .collect(Collectors.groupingBy(ServiceItem::code, TreeMap::new, Collectors.toList()));
    }

    private List<ServiceItem> versions(String code) {
        return code == null ? List.of() : cached.get().getOrDefault(code, List.of());
    }

    private static Optional<ServiceItem> valid(List<ServiceItem> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(version -> !version.withdrawn());
    }

    private static ServiceItem last(List<ServiceItem> versions) {
        return versions.get(versions.size() - 1);
    }
}
