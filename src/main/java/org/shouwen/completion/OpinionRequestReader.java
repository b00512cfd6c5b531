package org.shouwen.completion;

import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentReader;
import org.shouwen.document.IssuedDocument;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Lets the departments that are asked for an opinion read what they are asked, and nothing else of the case. */
@Component
class OpinionRequestReader implements DocumentReader {

    private static final String GROUP = "dept-";

    private final ReviewOpinions opinions;
    private final StaffDirectory staff;

    OpinionRequestReader(ReviewOpinions opinions, StaffDirectory staff) {
        this.opinions = opinions;
        this.staff = staff;
    }

    @Override
    public boolean mayRead(IssuedDocument document, String userId) {
        return document.kind() == DocumentKind.OPINION_REQUEST
                && staff.find(userId).filter(Person::active).stream()
                        .anyMatch(person -> opinions.findByCaseNoOrderById(document.caseNo()).stream()
                                .anyMatch(asked -> person.roles().contains(GROUP + asked.department())));
    }
}
