package org.shouwen.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shouwen.casefile.CaseClient;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.ClientSource;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every paper shows: who issues it, when, under which number, to whom, and where to complain. */
@Component
class Letterhead {

    private final StaffDirectory staff;
    private final CaseRegister register;
    private final ObjectProvider<ClientSource> clients;
    private final PaperTime time;
    private final String bureau;
    private final String complaintPhone;

    Letterhead(
            StaffDirectory staff,
            CaseRegister register,
            ObjectProvider<ClientSource> clients,
            PaperTime time,
            @Value("${shouwen.office-name}") String bureau,
            @Value("${shouwen.complaint-phone}") String complaintPhone) {
        this.staff = staff;
        this.register = register;
        this.clients = clients;
        this.time = time;
        this.bureau = bureau;
        this.complaintPhone = complaintPhone;
    }

    /** Texts by placeholder; never null, blank where there is nothing to say. */
    Map<String, String> of(IssuedDocument document, String clientName) {
        Optional<Office> office = Optional.ofNullable(document.officeId()).flatMap(staff::office);
        Optional<Person> clerk = staff.find(document.issuedBy());
        boolean automatic = CaseEntry.SYSTEM.equals(document.issuedBy());
        Map<String, String> texts = new HashMap<>();
        texts.put("documentNo", document.documentNo());
        texts.put("caseNo", blankIfNull(document.caseNo()));
        texts.put("bureauName", bureau);
        texts.put("officeName", office.map(Office::name).orElse(bureau));
        texts.put("officeAddress", blankIfNull(office.map(Office::address).orElse(null)));
        texts.put("officePhone", blankIfNull(office.map(Office::phone).orElse(null)));
        texts.put("complaintPhone", complaintPhone);
        texts.put("issuedOn", time.day(document.issuedAt()));
        texts.put("clerkName", automatic ? "系统" : staff.nameOf(document.issuedBy()));
        texts.put("clerkPost", automatic ? "自动出具" : clerk.map(Person::post).orElse(""));
        texts.put("clientName", clientName);
        return texts;
    }

    /** The client of the case, where the paper belongs to a case whose client is known. */
    Optional<CaseClient> client(IssuedDocument document) {
        return Optional.ofNullable(document.caseNo()).flatMap(register::lookUp).flatMap(file -> clients.orderedStream()
                .flatMap(source -> source.clientOf(file).stream())
                .findFirst());
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
