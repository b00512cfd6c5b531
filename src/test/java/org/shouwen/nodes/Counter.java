package org.shouwen.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.shouwen.acceptance.Crowd;
import org.shouwen.acceptance.Office;
import org.shouwen.acceptance.SeenCase;
import org.shouwen.acceptance.StaffMember;
import org.shouwen.acceptance.Submission;

/** Brings intakes as far as wanted. */
final class Counter {

    private final Office office;
    private final StaffMember clerk01;
    private final StaffMember clerk03;

    Counter(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
        this.clerk03 = office.staff("clerk03");
    }

    /** Two intakes at each kind of task, and one with each outcome. */
    List<SeenCase> openTwenty() {
        List<SeenCase> cases = new ArrayList<>();
        List<Supplier<String>> waiting = List.of(
                this::registered,
                () -> classified("OWN_DUTY"),
                this::promised,
                () -> classified("COLLEAGUE"),
                () -> contacted("REACHED"),
                () -> contacted("UNREACHABLE"),
                this::handedOver,
                this::acknowledged,
                () -> classified("OUT_OF_SCOPE"));
        for (Supplier<String> way : waiting) {
            cases.add(office.staff("ov01").sees(way.get()));
            cases.add(office.staff("ov01").sees(way.get()));
        }
        cases.add(office.staff("ov01").sees(answered()));
        cases.add(office.staff("ov01").sees(guided()));
        return cases;
    }

    String registered() {
        return Crowd.intake(clerk01).isAccepted();
    }

    private String classified(String jurisdiction) {
        String caseNo = registered();
        Submission form = clerk01.completes(caseNo, "classifyMatter").with("jurisdiction", jurisdiction);
        if ("COLLEAGUE".equals(jurisdiction)) {
            form.with("responsibleClerk", "clerk03").with("clientTold", true);
        }
        return form.isAccepted();
    }

    private String promised() {
        return clerk01.completes(classified("OWN_DUTY"), "answerConsultation")
                .with("answeredNow", false)
                .with("promisedReplyAt", "2026-03-12T10:00")
                .with("clientName", "王虚丙")
                .with("clientPhone", "13000000003")
                .isAccepted();
    }

    private String contacted(String result) {
        return clerk01.completes(classified("COLLEAGUE"), "contactColleague")
                .with("contactResult", result)
                .isAccepted();
    }

    private String handedOver() {
        return clerk01.completes(contacted("UNREACHABLE"), "registerHandover")
                .with("matter", "询问失业登记怎么办理")
                .with("clientName", "李虚乙")
                .with("clientPhone", "13000000002")
                .with("clientUnit", "个人")
                .isAccepted();
    }

    private String acknowledged() {
        return clerk03.completes(handedOver(), "acknowledgeHandover").isAccepted();
    }

    private String answered() {
        return withAnswer(clerk01.completes(classified("OWN_DUTY"), "answerConsultation"))
                .isAccepted();
    }

    private String guided() {
        return clerk01.completes(classified("OUT_OF_SCOPE"), "guideClient")
                .with("guidanceEntry", "医疗保险报销")
                .isAccepted();
    }

    static Submission withAnswer(Submission form) {
        return form.with("answeredNow", true)
                .with("answerText", "您好,缴费档次由本人选择,每年可以变更一次。")
                .with("policyBasis", "RS-001 v1")
                .with("answersEverything", true);
    }
}
