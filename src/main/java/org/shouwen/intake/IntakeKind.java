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
}
