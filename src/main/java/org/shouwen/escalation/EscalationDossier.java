package org.shouwen.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.casefile.Section;
import org.shouwen.casefile.Section.Field;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the dossier shows of reports: clerk and first-asked clerk read there what a supervisor decided. */
@Component
class EscalationDossier implements DossierPart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final Escalations escalations;
    private final Rectifications rectifications;
    private final StaffDirectory staff;
    private final Clock clock;

    EscalationDossier(Escalations escalations, Rectifications rectifications, StaffDirectory staff, Clock clock) {
        this.escalations = escalations;
        this.rectifications = rectifications;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<Section> sections(CaseView file) {
        return Stream.concat(
                        escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(file.caseNo()).stream()
                                .map(this::section),
                        rectifications.findByCaseNoOrderByOrderedAt(file.caseNo()).stream()
                                .map(this::section))
                .toList();
    }

    private Section section(Escalation escalation) {
        List<Field> fields = new ArrayList<>();
        add(fields, "原因", escalation.reason().label());
        add(fields, "轻重", escalation.severity().label());
        add(fields, "状态", escalation.status().label());
        add(fields, "错过的期限", time(escalation.missedDueAt()));
        add(fields, "上报人", name(escalation.requestedBy()));
        add(fields, "事实经过", escalation.description());
        if (escalation.isOpen()) {
            add(
                    fields,
                    "处理人",
                    escalation.levels().stream()
                            .flatMap(level -> escalation.deciders(level).stream())
                            .map(staff::nameOf)
                            .collect(Collectors.joining("、")));
            add(fields, "本级期限", time(escalation.levelDueAt()));
            add(fields, "告警", escalation.isUnanswerable() ? "各级领导均不在岗或须回避,请尽快安排" : null);
        }
        Outcome outcome = escalation.outcome();
        if (outcome != null) {
            add(fields, "处理决定", outcome.decision().label());
            add(fields, "决定人", name(outcome.by()));
            add(fields, "决定时间", time(outcome.at()));
            add(fields, "新承办人", name(outcome.newResponsible()));
            add(fields, "批示、整改要求", outcome.instruction());
            add(fields, "完成期限", outcome.dueOn() == null ? null : outcome.dueOn().toString());
            add(fields, "承办部门", outcome.department());
            add(fields, "理由", outcome.reason());
            add(fields, "现场处置情况", outcome.settlement());
        }
        if (escalation.objection() != null) {
            add(fields, "不同意见", escalation.objection().text());
            add(fields, "提出人", name(escalation.objection().by()));
        }
        return new Section("上报 " + escalation.escalationNo(), fields);
    }

    private Section section(Rectification rectification) {
        List<Field> fields = new ArrayList<>();
        add(fields, "整改要求", rectification.instruction());
        add(fields, "责任人", name(rectification.clerk()));
        add(fields, "期限", time(rectification.dueAt()));
        add(fields, "整改结果", rectification.result());
        add(fields, "完成时间", time(rectification.doneAt()));
        return new Section("整改 " + rectification.escalationNo(), fields);
    }

    private static void add(List<Field> fields, String label, String value) {
        if (value != null) {
            fields.add(new Field(label, value));
        }
    }

    private String name(String userId) {
        return userId == null ? null : staff.nameOf(userId);
    }

    private String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(clock.getZone()));
    }
}
