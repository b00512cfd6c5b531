package org.shouwen.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseKind;
import org.springframework.stereotype.Component;

/** Intakes in the case register. */
@Component
public class IntakeKind implements CaseKind {

    public static final String CODE = "INTAKE";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "咨询受理";
    }

    @Override
    public String numberPrefix() {
        return "ZX";
    }

    @Override
    public Map<String, String> statusLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(IntakeStatus.values()).forEach(status -> labels.put(status.name(), status.label()));
        return labels;
    }

    @Override
    public Map<String, String> deadlineLabels() {
        return Arrays.stream(IntakeDeadline.values())
                .collect(Collectors.toMap(IntakeDeadline::code, IntakeDeadline::label));
    }

    @Override
    public Map<String, String> nextSteps() {
        return Map.of(
                IntakeStatus.OPEN.name(), "工作人员正在办理,将在期限内答复您",
                IntakeStatus.HANDED_OVER.name(), "已转交相关工作人员,请等候其与您联系",
                IntakeStatus.AWAITING_REPLY.name(), "工作人员将在承诺的时间内答复您",
                IntakeStatus.ANSWERED.name(), "已经答复您,事项办结",
                IntakeStatus.GUIDED.name(), "已告知您受理部门,请到该部门咨询办理",
                IntakeStatus.HANDED_TO_COMPLAINT_OFFICE.name(), "请向投诉受理部门反映");
    }
}
