package org.shouwen.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shouwen.deadline.DueTimes;
import org.shouwen.refusal.Refusal;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases among those the person may see. */
@Service
public class CaseSearch {

    private static final int COUNTED = 1000;

    private final EntityManager database;
    private final StaffDirectory staff;
    private final ClientLookup lookup;
    private final Labels labels;
    private final CaseLimits limits;
    private final DueTimes times;
    private final Clock clock;

    CaseSearch(
            EntityManager database,
            StaffDirectory staff,
            ClientLookup lookup,
            Labels labels,
            CaseLimits limits,
            DueTimes times,
            Clock clock) {
        this.database = database;
        this.staff = staff;
        this.lookup = lookup;
        this.labels = labels;
        this.limits = limits;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Newest first; when asked for by what is due: most urgent first, then the earliest due.
     *
     * @throws Refusal FIELD_INVALID naming every field of the query that cannot be read
     */
    @Transactional(readOnly = true)
    public CasePage find(CaseQuery query, String userId) {
        CaseCriteria criteria = criteria(query);
        criteria.once(List.of());
        if (!narrowToReach(criteria, userId)) {
            return new CasePage(List.of(), criteria.page(), criteria.size(), 0, false);
        }
        int counted = count(criteria);
        return new CasePage(
                lines(criteria), criteria.page(), criteria.size(), Math.min(counted, COUNTED), counted > COUNTED);
    }

    /** The open cases that the person may see and whose deadline has passed; most urgent first, then the longest overdue. */
    @Transactional(readOnly = true)
    public CasePage overdue(String userId, int most) {
        return find(
                new CaseQuery(null, null, null, null, null, null, null, "overdue", null, null, String.valueOf(most)),
                userId);
    }

    /**
     * Open cases the person was first asked about or handles, and those of the given numbers; most urgent first, then the
     * earliest due.
     */
    @Transactional(readOnly = true)
    List<CaseLine> open(String userId, Collection<String> others, int most) {
        CaseQuery open =
                new CaseQuery(null, null, null, null, null, null, null, "open", null, null, String.valueOf(most));
        CaseCriteria criteria = criteria(open);
        criteria.once(others);
        criteria.concerning(userId, others);
        return narrowToReach(criteria, userId) ? lines(criteria) : List.of();
    }

    private CaseCriteria criteria(CaseQuery query) {
        return new CaseCriteria(query, lookup, times, clock.getZone());
    }

    /** False where the person may see no case at all. */
    private boolean narrowToReach(CaseCriteria criteria, String userId) {
        Person person = staff.find(userId).filter(Person::active).orElse(null);
        if (person == null || person.reach() == Person.Reach.NONE) {
            return false;
        }
        if (person.reach() == Person.Reach.OFFICE) {
            criteria.office(person.officeId());
        }
        return true;
    }

    private int count(CaseCriteria criteria) {
        Query query = database.createNativeQuery(
                "select count(*) from (select case_no from case_file" + criteria.where() + " limit " + (COUNTED + 1)
                        + ") counted",
                Integer.class);
        criteria.parameters().forEach(query::setParameter);
        return (Integer) query.getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<CaseLine> lines(CaseCriteria criteria) {
        Query query = database.createNativeQuery(
                "select * from case_file" + criteria.where() + criteria.order(), CaseFile.class);
        criteria.parameters().forEach(query::setParameter);
        query.setFirstResult(criteria.page() * criteria.size()).setMaxResults(criteria.size());
        List<CaseView> found = ((List<CaseFile>) query.getResultList())
                .stream().map(CaseFile::view).toList();
        Set<String> overdue = limits.overdue(found);
        return found.stream()
                .map(file -> labels.line(file, overdue.contains(file.caseNo())))
                .toList();
    }
}
