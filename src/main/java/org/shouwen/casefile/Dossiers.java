package org.shouwen.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the register, the engine, the deadlines and all features know about a case. */
@Service
public class Dossiers {

    private static final Set<String> RUNNING = Set.of(DeadlineState.RUNNING.name(), DeadlineState.OVERDUE.name());

    private final CaseAccess access;
    private final CaseRegister register;
    private final CaseEvents events;
    private final CaseActions actions;
    private final Labels labels;
    private final ObjectProvider<DossierPart> parts;
    private final ObjectProvider<CaseDeadlines> deadlines;
    private final ObjectProvider<OpenTasks> tasks;

    Dossiers(
            CaseAccess access,
            CaseRegister register,
            CaseEvents events,
            CaseActions actions,
            Labels labels,
            ObjectProvider<DossierPart> parts,
            ObjectProvider<CaseDeadlines> deadlines,
            ObjectProvider<OpenTasks> tasks) {
        this.access = access;
        this.register = register;
        this.events = events;
        this.actions = actions;
        this.labels = labels;
        this.parts = parts;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    /** @throws Refusal NOT_FOUND when there is no such case or the person may not see it */
    @Transactional(readOnly = true)
    public Dossier of(String caseNo, String userId) {
        return of(access.visible(caseNo, userId), userId);
    }

    /** The case that a task belongs to; empty where there is none that the person may see. */
    @Transactional(readOnly = true)
    public Optional<Dossier> ofTask(String taskId, String userId) {
        return tasks.orderedStream()
                .flatMap(source -> source.caseOf(taskId).stream())
                .flatMap(caseNo -> access.find(caseNo, userId).stream())
                .findFirst()
                .map(file -> of(file, userId));
    }

    private Dossier of(CaseView file, String userId) {
        return new Dossier(
                file.caseNo(),
                file.parentNo(),
                register.childrenOf(file.caseNo()),
                file.kind(),
                labels.kind(file.kind()),
                file.status(),
                labels.status(file.kind(), file.status()),
                file.subject(),
                file.item(),
                labels.office(file.officeId()),
                file.firstAskedClerk(),
                labels.person(file.firstAskedClerk()),
                file.responsibleClerk(),
                labels.person(file.responsibleClerk()),
                labels.local(file.receivedAt()),
                labels.local(file.registeredAt()),
                labels.local(file.closedAt()),
                client(file),
                parts.orderedStream()
                        .flatMap(part -> part.sections(file).stream())
                        .toList(),
                deadlines(file),
                timeline(file.caseNo()),
                documents(file),
                attachments(file),
                tasks(file.caseNo()),
                actions(file, userId));
    }

    private MaskedClient client(CaseView file) {
        return parts.orderedStream()
                .flatMap(part -> part.client(file).stream())
                .findFirst()
                .orElse(null);
    }

    private List<Dossier.Deadline> deadlines(CaseView file) {
        return deadlines
                .orderedStream()
                .flatMap(source -> source.of(file.caseNo()).stream())
                .map(d -> new Dossier.Deadline(
                        d.name(),
                        labels.deadline(file.kind(), d.name()),
                        labels.local(d.dueAt()),
                        d.state(),
                        d.provisional(),
                        remaining(d)))
                .toList();
    }

    private String remaining(CaseDeadline deadline) {
        boolean runs = RUNNING.contains(deadline.state());
        return runs && deadline.dueAt() != null ? labels.remaining(deadline.dueAt()) : null;
    }

    private List<Dossier.Entry> timeline(String caseNo) {
        return events.findByCaseNoOrderByHappenedAtAscIdAsc(caseNo).stream()
                .map(e -> new Dossier.Entry(
                        labels.local(e.happenedAt()), e.actor(), labels.person(e.actor()), e.event(), e.text()))
                .toList();
    }

    private List<Dossier.Document> documents(CaseView file) {
        return parts.orderedStream()
                .flatMap(part -> part.documents(file).stream())
                .map(d ->
                        new Dossier.Document(d.documentNo(), d.kind(), labels.local(d.issuedAt()), d.href(), d.state()))
                .toList();
    }

    private List<Dossier.Attachment> attachments(CaseView file) {
        return parts.orderedStream()
                .flatMap(part -> part.attachments(file).stream())
                .map(a -> new Dossier.Attachment(
                        a.id(),
                        a.name(),
                        a.mediaType(),
                        a.size(),
                        labels.local(a.addedAt()),
                        a.addedBy(),
                        labels.person(a.addedBy()),
                        a.checked(),
                        a.href()))
                .toList();
    }

    private List<Dossier.Task> tasks(String caseNo) {
        return tasks.orderedStream()
                .flatMap(source -> source.of(List.of(caseNo)).getOrDefault(caseNo, List.of()).stream())
                .map(t -> new Dossier.Task(
                        t.id(), t.key(), t.name(), t.assignee(), labels.person(t.assignee()), labels.local(t.dueAt())))
                .toList();
    }

    private List<Dossier.Action> actions(CaseView file, String userId) {
        return actions.openFor(file, userId).stream()
                .map(a -> new Dossier.Action(a.name(), a.label(), a.fields(file, userId)))
                .toList();
    }
}
