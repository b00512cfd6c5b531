package org.shouwen.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.springframework.stereotype.Component;

/** What each decision needs, and when it cannot be. */
@Component
class DecisionRules {

    private static final Set<String> HANDLERS = Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD);

    private final Escalations escalations;
    private final CaseRegister register;
    private final Eligibility eligibility;

    DecisionRules(Escalations escalations, CaseRegister register, Eligibility eligibility) {
        this.escalations = escalations;
        this.register = register;
        this.eligibility = eligibility;
    }

    void check(Escalation escalation, int level, DecisionGiven given) {
        List<Violation> violations = new ArrayList<>();
        Optional<CaseView> file = register.lookUp(escalation.caseNo());
        switch (given.decision()) {
            case REASSIGN -> {
                requireOpen(file);
                checkReceiver(escalation, given.newResponsible(), violations);
            }
            case TAKE_OVER -> requireOpen(file);
            case RECLASSIFY -> {
                requireOpen(file);
                checkReclassification(escalation, violations);
            }
            case INSTRUCT -> requireInstruction(given, violations);
            case RECTIFY -> {
                requireInstruction(given, violations);
                if (escalation.subjects().isEmpty() && file.isEmpty()) {
                    refuse("decision", "该事项没有可以责成整改的承办人,请选择其他处理方式。", violations);
                }
            }
            case RAISE -> checkRaise(escalation, level, given, violations);
            case CLOSE -> require(given.reason(), "reason", "理由", violations);
            case SUPERVISION_NOTICE -> require(given.department(), "department", "承办部门", violations);
        }
        if (escalation.reason().isOnSite() && given.decision() != Decision.RAISE) {
            require(given.settlement(), "settlement", "现场处置情况", violations);
        }
        Refusal.throwIfAny(violations);
    }

    private static void checkRaise(Escalation escalation, int level, DecisionGiven given, List<Violation> violations) {
        require(given.reason(), "reason", "理由", violations);
        if (!escalation.allows(Decision.RAISE)) {
            refuse("decision", "已是最高一级,不能再报上一级领导。", violations);
        } else if (level < escalation.level()) {
            refuse("decision", "上一级领导已同时收到该事项,无需再报。", violations);
        }
    }

    /** Once in a case (§ 3.1), and only where a step waits to classify anew. */
    private void checkReclassification(Escalation escalation, List<Violation> violations) {
        boolean done = escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(escalation.caseNo()).stream()
                .map(Escalation::outcome)
                .anyMatch(outcome -> outcome != null && outcome.decision() == Decision.RECLASSIFY);
        if (done || !escalation.allows(Decision.RECLASSIFY)) {
            refuse("decision", "该办件不能重新判定归属,或已重新判定过一次。", violations);
        }
    }

    private void checkReceiver(Escalation escalation, String receiver, List<Violation> violations) {
        require(receiver, "newResponsible", "新承办人", violations);
        if (receiver == null) {
            return;
        }
        Set<Obstacle> obstacles =
                eligibility.obstacles(receiver, Duty.of(escalation.caseNo(), escalation.officeId(), HANDLERS));
        if (escalation.subjects().contains(receiver) || obstacles.contains(Obstacle.CONFLICT)) {
            violations.add(new Violation(
                    RefusalCode.CONFLICT_OF_INTEREST,
                    "newResponsible",
                    "所选「新承办人」" + Obstacle.CONFLICT.sentence() + ",不能改派。"));
        } else if (!obstacles.isEmpty()) {
            violations.add(new Violation(
                    RefusalCode.NOT_AUTHORISED,
                    "newResponsible",
                    "所选「新承办人」" + obstacles.iterator().next().sentence() + ",不能改派。"));
        }
    }

    private static void requireOpen(Optional<CaseView> file) {
        if (file.isEmpty()) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "decision", "该事项不能改派、接办或重新判定归属。");
        }
        if (file.get().isClosed()) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该办件已办结,不能再改派、接办或重新判定归属。");
        }
    }

    private static void requireInstruction(DecisionGiven given, List<Violation> violations) {
        require(given.instruction(), "instruction", "批示、整改要求", violations);
    }

    private static void require(String text, String field, String label, List<Violation> violations) {
        if (text == null) {
            violations.add(new Violation(RefusalCode.FIELD_REQUIRED, field, "请填写「" + label + "」。"));
        }
    }

    private static void refuse(String field, String sentence, List<Violation> violations) {
        violations.add(new Violation(RefusalCode.FIELD_INVALID, field, sentence));
    }
}
