package org.shouwen.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** Who a complaint is about, by user id only, and who keeps out of it although it may not be about them. */
@Embeddable
class Subjects {

    @Enumerated(EnumType.STRING)
    private SubjectScope subjectScope;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "complaint_subject", joinColumns = @JoinColumn(name = "complaint_id"))
    @Column(name = "user_id")
    private Set<String> named = new HashSet<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "complaint_presumed", joinColumns = @JoinColumn(name = "complaint_id"))
    @Column(name = "user_id")
    private Set<String> presumed = new HashSet<>();

    protected Subjects() {}

    Subjects(Set<String> named) {
        this.named.addAll(named);
    }

    /** The same people again. */
    Subjects copied() {
        Subjects copy = new Subjects(named);
        copy.subjectScope = subjectScope;
        copy.presumed.addAll(presumed);
        return copy;
    }

    void are(SubjectScope scope, Set<String> persons) {
        subjectScope = scope;
        named.clear();
        named.addAll(persons);
        presumed.clear();
    }

    /** Who served there, as of now: later changes of the roster do not take it back. */
    void presume(Set<String> people) {
        presumed.addAll(people);
    }

    boolean include(String userId) {
        return named.contains(userId) || presumed.contains(userId);
    }

    /** Null until the complaint is screened. */
    SubjectScope scope() {
        return subjectScope;
    }

    Set<String> named() {
        return Set.copyOf(named);
    }

    Set<String> presumed() {
        return Set.copyOf(presumed);
    }
}
