package org.shouwen.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.casefile.Section;
import org.shouwen.casefile.Section.Field;
import org.springframework.stereotype.Component;

/** What the dossier shows of reports: clerk and first-asked clerk read there what a supervisor decided. */
@Component
class EscalationDossier implements DossierPart {

    private final Escalations escalations;
    private final Rectifications rectifications;
    private final Words words;

    EscalationDossier(Escalations escalations, Rectifications rectifications, Words words) {
        this.escalations = escalations;
        this.rectifications = rectifications;
        this.words = words;
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
        add(fields, "错过的期限", words.time(escalation.missedDueAt()));
        add(fields, "上报人", words.name(escalation.requestedBy()));
        add(fields, "事实经过", escalation.description());
        if (escalation.isOpen()) {
            add(
                    fields,
                    "处理人",
                    words.names(escalation.levels().stream()
                            .flatMap(level -> escalation.deciders(level).stream())
                            .toList()));
            add(fields, "本级期限", words.time(escalation.levelDueAt()));
            add(fields, "告警", escalation.isUnanswerable() ? "各级领导均不在岗或须回避,请尽快安排" : null);
        }
        Outcome outcome = escalation.outcome();
        if (outcome != null) {
            add(fields, "处理决定", outcome.decision().label());
            add(fields, "决定人", words.name(outcome.by()));
            add(fields, "决定时间", words.time(outcome.at()));
            add(fields, "新承办人", words.name(outcome.newResponsible()));
            add(fields, "批示、整改要求", outcome.instruction());
            add(fields, "完成期限", outcome.dueOn() == null ? null : outcome.dueOn().toString());
            add(fields, "承办部门", outcome.department());
            add(fields, "理由", outcome.reason());
            add(fields, "现场处置情况", outcome.settlement());
        }
        if (escalation.objection() != null) {
            add(fields, "不同意见", escalation.objection().text());
            add(fields, "提出人", words.name(escalation.objection().by()));
        }
        return new Section("上报 " + escalation.escalationNo(), fields);
    }

    private Section section(Rectification rectification) {
        List<Field> fields = new ArrayList<>();
        add(fields, "整改要求", rectification.instruction());
        add(fields, "责任人", words.name(rectification.clerk()));
        add(fields, "期限", words.time(rectification.dueAt()));
        add(fields, "整改结果", rectification.result());
        add(fields, "完成时间", words.time(rectification.doneAt()));
        return new Section("整改 " + rectification.escalationNo(), fields);
    }

    private static void add(List<Field> fields, String label, String value) {
        if (value != null) {
            fields.add(new Field(label, value));
        }
    }
}
