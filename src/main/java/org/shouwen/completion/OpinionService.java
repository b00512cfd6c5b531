package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.catalogue.Department;
import org.shouwen.catalogue.Handling;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review opinions of the departments in a joint application. */
@Service
@Transactional
public class OpinionService {

    private final ReviewOpinions opinions;
    private final ApplicationService applications;
    private final CompletionClock deadlines;
    private final CompletionPapers papers;
    private final CaseRegister register;
    private final Clock clock;

    OpinionService(
            ReviewOpinions opinions,
            ApplicationService applications,
            CompletionClock deadlines,
            CompletionPapers papers,
            CaseRegister register,
            Clock clock) {
        this.opinions = opinions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.papers = papers;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Asks every department of the item in writing, all with the same limit.
     *
     * @return when the opinions are due
     */
    public Instant request(String caseNo) {
        ApplicationView application = applications.find(caseNo);
        Handling handling = application.item().handling();
        Instant now = clock.instant();
        Instant dueAt = deadlines.start(
                caseNo,
                ApplicationDeadline.OPINION,
                CompletionClock.term(handling.unit(), handling.opinionLimit()),
                now,
                "征求会办意见");
        handling.opinionDepartments().forEach(department -> {
            opinions.save(new ReviewOpinion(caseNo, department.code(), department.name(), now));
            papers.opinionRequest(application, department, dueAt);
        });
        List<String> names =
                handling.opinionDepartments().stream().map(Department::name).toList();
        applications.handle(
                caseNo,
                CaseEntry.SYSTEM,
                "OPINIONS_REQUESTED",
                "向%s征求会办意见,期限%s。".formatted(String.join("、", names), deadlines.text(dueAt)));
        return dueAt;
    }

    /** The departments that are asked, by their codes. */
    @Transactional(readOnly = true)
    public List<String> departments(String caseNo) {
        return opinions.findByCaseNoOrderById(caseNo).stream()
                .map(ReviewOpinion::department)
                .toList();
    }

    /**
     * Records what a department says, also after its deadline, then as late.
     *
     * @throws Refusal OPINION_REASON_REQUIRED when it is not plain consent and says nothing more
     */
    public void give(String caseNo, String department, Opinion opinion, String comment, String actor) {
        ReviewOpinion asked = asked(caseNo, department);
        boolean late = deadlines.isOver(caseNo, ApplicationDeadline.OPINION);
        asked.give(opinion, comment, actor, clock.instant(), late);
        settled(
                caseNo,
                actor,
                "OPINION_GIVEN",
                "%s提出审查意见:%s%s。".formatted(asked.departmentName(), opinion.label(), late ? "(逾期)" : ""));
    }

    /** The deadline of a department passed in silence, which is no consent. */
    public void missed(String caseNo, String department) {
        ReviewOpinion asked = asked(caseNo, department);
        asked.missed(deadlines.of(caseNo, ApplicationDeadline.OPINION).dueAt());
        register.record(
                caseNo, CaseEntry.SYSTEM, "OPINION_MISSED", "%s逾期未提出审查意见;未反馈不视为同意。".formatted(asked.departmentName()));
    }

    /**
     * Settles what a department that let its deadline pass was asked: the head decides in its place, or the leader in charge
     * lets the case go on without it.
     *
     * @throws Refusal NOT_AUTHORISED before the deadline; OPINION_MISSING when no opinion at all would be left
     */
    public void settle(String caseNo, String department, Settlement settlement) {
        ReviewOpinion asked = asked(caseNo, department);
        if (!asked.isMissing()) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "department", "该部门的意见尚未逾期或者已经提出,不能代作决定或者免除。");
        }
        if (settlement.opinion() == null) {
            release(caseNo, asked, settlement);
        } else {
            asked.replace(settlement, clock.instant());
            settled(
                    caseNo,
                    settlement.by(),
                    "OPINION_REPLACED",
                    "%s逾期未反馈,由负责人代作决定:%s。"
                            .formatted(
                                    asked.departmentName(), settlement.opinion().label()));
        }
    }

    private void release(String caseNo, ReviewOpinion asked, Settlement settlement) {
        boolean others = opinions.findByCaseNoOrderById(caseNo).stream()
                .anyMatch(other -> other != asked && other.source() != ReviewOpinion.Source.RELEASED);
        if (!others) {
            throw Refusal.of(RefusalCode.OPINION_MISSING, "department", "会办事项至少须有一个部门的审查意见,不能再免除会办。");
        }
        asked.release(settlement, clock.instant());
        settled(caseNo, settlement.by(), "DEPARTMENT_RELEASED", "经主管领导同意,%s不再会办。".formatted(asked.departmentName()));
    }

    /** Departments that let their deadline pass and have still said nothing. */
    @Transactional(readOnly = true)
    public List<Department> missing(String caseNo) {
        return opinions.findByCaseNoOrderById(caseNo).stream()
                .filter(ReviewOpinion::isMissing)
                .map(opinion -> new Department(opinion.department(), opinion.departmentName()))
                .toList();
    }

    /** @throws Refusal OPINION_MISSING while a department has said nothing and was not replaced or released */
    void requireComplete(String caseNo) {
        List<String> silent = opinions.findByCaseNoOrderById(caseNo).stream()
                .filter(ReviewOpinion::isOpen)
                .map(ReviewOpinion::departmentName)
                .toList();
        if (!silent.isEmpty()) {
            throw Refusal.of(RefusalCode.OPINION_MISSING, "%s尚未提出审查意见;未反馈不视为同意。".formatted(String.join("、", silent)));
        }
    }

    /** @throws Refusal OPINION_MISSING as {@link #requireComplete} */
    boolean needAdjudication(String caseNo) {
        requireComplete(caseNo);
        return opinions.findByCaseNoOrderById(caseNo).stream().anyMatch(ReviewOpinion::needsAdjudication);
    }

    private void settled(String caseNo, String actor, String event, String text) {
        register.record(caseNo, actor, event, text);
        if (opinions.findByCaseNoOrderById(caseNo).stream().noneMatch(ReviewOpinion::isOpen)) {
            deadlines.meet(caseNo, ApplicationDeadline.OPINION, actor, "会办意见已齐");
        }
    }

    private ReviewOpinion asked(String caseNo, String department) {
        return opinions.findByCaseNoOrderById(caseNo).stream()
                .filter(opinion -> opinion.department().equals(department))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(caseNo + " asks no " + department));
    }
}
