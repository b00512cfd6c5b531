package org.shouwen.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of all cases and their timelines. Everything happens in the caller's transaction, at the
 * application's time. A closed case takes no change (CASE_CLOSED) but a correction, being voided, and further entries of its
 * timeline.
 */
@Service
@Transactional
public class CaseRegister {

    private final CaseNumbers numbers;
    private final CaseFiles files;
    private final CaseEvents events;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    CaseRegister(
            CaseNumbers numbers,
            CaseFiles files,
            CaseEvents events,
            StaffDirectory staff,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.numbers = numbers;
        this.files = files;
        this.events = events;
        this.staff = staff;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Opens a case; one that came out of another is found by the phone of that one's client.
     *
     * @return the case number
     */
    public String open(NewCase opened) {
        Instant now = clock.instant();
        String caseNo = numbers.next(opened.kind().numberPrefix());
        CaseFile file = new CaseFile(caseNo, opened, now);
        if (opened.parentNo() == null) {
            files.save(file);
        } else {
            file.foundBy(file(opened.parentNo()).clientLookup());
            // before the entries of its timeline, which may be written together with earlier ones of the parent
            files.saveAndFlush(file);
        }
        opened.timeline().forEach(entry -> events.save(new CaseEvent(caseNo, now, entry)));
        return caseNo;
    }

    /** Adds to the timeline, also of a closed case. For the meaning of the arguments see {@link CaseEntry}. */
    public void record(String caseNo, String actor, String event, String text) {
        events.save(new CaseEvent(caseNo, clock.instant(), new CaseEntry(actor, event, text)));
    }

    /**
     * Makes somebody else responsible and enters TRANSFERRED with from, to and reason.
     *
     * @param reason Chinese, without personal data of clients
     */
    public void transferTo(String caseNo, String newResponsible, String actor, String reason) {
        CaseFile file = file(caseNo);
        String from = staff.nameOf(file.responsibleClerk());
        file.transferTo(newResponsible);
        record(caseNo, actor, "TRANSFERRED", "承办人由%s变更为%s,原因:%s".formatted(from, staff.nameOf(newResponsible), reason));
    }

    public void status(String caseNo, String status, String actor, String event, String text) {
        file(caseNo).changeStatus(status);
        record(caseNo, actor, event, text);
    }

    /**
     * Notes until when the case has to be dealt with, for lists and the search: see {@link CaseLimits}.
     *
     * @param dueAt null when nothing is due
     */
    void dueAt(String caseNo, Instant dueAt) {
        file(caseNo).dueAt(dueAt);
    }

    /** What was stated of an earlier receipt does not hold: the case counts as received when it was registered. */
    public void receivedAtRegistration(String caseNo) {
        file(caseNo).receivedAtRegistration();
    }

    /** @throws Refusal CASE_CLOSED when the case is closed already */
    public void close(String caseNo, String status, String actor, String event, String text) {
        file(caseNo).close(status, clock.instant());
        record(caseNo, actor, event, text);
        listeners.publishEvent(new CaseClosed(caseNo));
    }

    /**
     * Puts right what was registered by mistake, in a closed case too, and enters CORRECTED.
     *
     * @param item null where the matter is no item of the catalogue
     * @param clientLookup {@link ClientLookup#keyOf} of the client's phone, or null
     * @throws Refusal CASE_CLOSED when the case is voided
     */
    public void correct(String caseNo, ItemRef item, String clientLookup, String actor, String text) {
        file(caseNo).correct(item, clientLookup);
        children(caseNo).forEach(child -> child.foundBy(clientLookup));
        record(caseNo, actor, "CORRECTED", text);
    }

    /**
     * Marks the registration as a mistake and enters VOIDED; number and timeline stay, figures leave the case out. An
     * open case is closed with it.
     *
     * @throws Refusal CASE_CLOSED when the case is voided already
     */
    public void voidCase(String caseNo, String status, String actor, String text) {
        CaseFile file = file(caseNo);
        boolean wasOpen = !file.view().isClosed();
        file.voidAs(status, clock.instant());
        record(caseNo, actor, "VOIDED", text);
        if (wasOpen) {
            listeners.publishEvent(new CaseClosed(caseNo));
        }
    }

    /**
     * Whoever may see it or not; see {@link CaseAccess} for that.
     *
     * @throws Refusal NOT_FOUND when there is no such case
     */
    @Transactional(readOnly = true)
    public CaseView find(String caseNo) {
        return file(caseNo).view();
    }

    /** Numbers of the cases that came out of this one, in their order. */
    @Transactional(readOnly = true)
    public List<String> childrenOf(String caseNo) {
        return children(caseNo).stream().map(CaseFile::caseNo).toList();
    }

    /**
     * What the same client has brought to the same office about the same item in cases of the same kind, voided ones left
     * out; at most five, the newest first. Empty where the client left no phone.
     */
    @Transactional(readOnly = true)
    public List<CaseView> othersLike(String caseNo) {
        CaseFile file = file(caseNo);
        CaseView view = file.view();
        if (file.clientLookup() == null || view.item() == null) {
            return List.of();
        }
        return files
                .findTop5ByOfficeIdAndKindAndItemCodeAndClientLookupAndCaseNoNotOrderByRegisteredAtDesc(
                        view.officeId(), view.kind(), view.item().code(), file.clientLookup(), caseNo)
                .stream()
                .map(CaseFile::view)
                .filter(other -> !other.isVoided())
                .toList();
    }

    private List<CaseFile> children(String caseNo) {
        return files.findByParentNoOrderByRegisteredAtAscCaseNoAsc(caseNo);
    }

    /** As {@link #find}, for matters that may be kept elsewhere, as complaints are. */
    @Transactional(readOnly = true)
    public Optional<CaseView> lookUp(String caseNo) {
        return files.findById(caseNo).map(CaseFile::view);
    }

    private CaseFile file(String caseNo) {
        return files.findById(caseNo).orElseThrow(CaseRegister::notFound);
    }

    /** The same words for a case that does not exist and one that the caller may not see. */
    static Refusal notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "没有该办件,或者您无权查看。");
    }
}
