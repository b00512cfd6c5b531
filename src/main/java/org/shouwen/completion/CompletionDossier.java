package org.shouwen.completion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.casefile.Section;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the dossier shows of the handling of an accepted application. */
@Component
class CompletionDossier implements DossierPart {

    private final Completions completions;
    private final DelayRequests delays;
    private final ClockPauses pauses;
    private final ReviewOpinions opinions;
    private final CompletionClock deadlines;
    private final StaffDirectory staff;

    CompletionDossier(
            Completions completions,
            DelayRequests delays,
            ClockPauses pauses,
            ReviewOpinions opinions,
            CompletionClock deadlines,
            StaffDirectory staff) {
        this.completions = completions;
        this.delays = delays;
        this.pauses = pauses;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.staff = staff;
    }

    @Override
    public List<Section> sections(CaseView file) {
        return completions.findById(file.caseNo()).map(c -> sections(c, file)).orElseGet(List::of);
    }

    private List<Section> sections(Completion completion, CaseView file) {
        String caseNo = completion.caseNo();
        Stream<Section> delayed = delays.findByCaseNoOrderById(caseNo).stream()
                .filter(request -> request.requestedBy() != null)
                .map(request -> delay(request, file));
        Stream<Section> paused = pauses.findByCaseNoOrderById(caseNo).stream()
                .filter(pause -> pause.requestedBy() != null)
                .map(pause -> pause(pause, file));
        return Stream.of(Stream.of(handling(completion)), joint(completion), delayed, paused)
                .flatMap(sections -> sections)
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private Section handling(Completion completion) {
        Lines lines = new Lines()
                .add("办件类型", completion.handlingType().label())
                .add("初步审查", completion.firstReview())
                .add("初步审查时间", deadlines.textOrNull(completion.firstReviewedAt()))
                .add("上报情况", completion.reportNote())
                .add("上报时间", deadlines.textOrNull(completion.reportedAt()))
                .add("超期时间", deadlines.textOrNull(completion.overdueAt()))
                .add("未能按时办结的原因", completion.lateReason())
                .add(
                        "告知申请人还需要",
                        completion.neededWorkingDays() == null ? null : completion.neededWorkingDays() + "个工作日")
                .add("向申请人说明的时间", deadlines.textOrNull(completion.lateExplainedAt()))
                .add("结果说明", completion.resultText())
                .add("依据", completion.resultBasis())
                .add("作出结果的人员", completion.resultBy() == null ? null : staff.nameOf(completion.resultBy()));
        if (completion.dueAt() != null) {
            lines.add("按办结期限", judged(completion.isLate(), completion.dueAt()))
                    .add("按原办结期限", judged(completion.isLateAgainstOriginal(), completion.originalDueAt()));
        }
        return lines.section("限时办结");
    }

    private String judged(boolean late, Instant dueAt) {
        return "%s(%s)".formatted(late ? "超期" : "按时", deadlines.text(dueAt));
    }

    private Stream<Section> joint(Completion completion) {
        Lines lines = new Lines();
        opinions.findByCaseNoOrderById(completion.caseNo())
                .forEach(opinion -> lines.add(opinion.departmentName(), OpinionText.of(opinion)));
        lines.add("汇总意见", completion.consolidation());
        if (completion.adjudication() != null) {
            Adjudication decision = completion.adjudication();
            lines.add(
                    "负责人裁定",
                    "%s(%s,%s):%s"
                            .formatted(
                                    decision.decision().label(),
                                    staff.nameOf(decision.by()),
                                    deadlines.text(decision.at()),
                                    decision.reason()));
        }
        return Stream.of(lines.section("会办"));
    }

    private Section delay(DelayRequest request, CaseView file) {
        return new Lines()
                .add("原因", request.reasonCode().label() + ":" + request.reason())
                .add("所需时间", request.extraWorkingDays() + "个工作日")
                .add("申请人员", staff.nameOf(request.requestedBy()) + "," + deadlines.text(request.requestedAt()))
                .add("审批", answer(request.state(), file) + by(request.decidedBy()) + said(request.comment()))
                .add("告知申请人", deadlines.textOrNull(request.notifiedAt()))
                .section("延期申请");
    }

    private Section pause(ClockPause pause, CaseView file) {
        return new Lines()
                .add("法定情形", pause.legalGround())
                .add("预计恢复", String.valueOf(pause.plannedResume()))
                .add("申请人员", staff.nameOf(pause.requestedBy()))
                .add("审批", answer(pause.state(), file) + by(pause.decidedBy()) + said(pause.comment()))
                .add("暂停时间", deadlines.textOrNull(pause.pausedAt()))
                .add("恢复时间", deadlines.textOrNull(pause.resumedAt()))
                .section("暂停计时");
    }

    /** A request that was open when the case ended is decided no more. */
    private static String answer(RequestState state, CaseView file) {
        return state == RequestState.OPEN && file.isClosed() ? "事项已结束,不再审批" : state.label();
    }

    private String by(String userId) {
        return userId == null ? "" : "(" + staff.nameOf(userId) + ")";
    }

    private static String said(String comment) {
        return comment == null ? "" : ":" + comment;
    }

    /** Collects labelled values and leaves out those that are not known. */
    private static final class Lines {

        private final List<Section.Field> fields = new ArrayList<>();

        private Lines add(String label, String value) {
            if (value != null) {
                fields.add(new Section.Field(label, value));
            }
            return this;
        }

        private Section section(String title) {
            return new Section(title, List.copyOf(fields));
        }
    }
}
