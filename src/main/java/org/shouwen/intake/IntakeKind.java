package org.shouwen.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwen.casefile.CaseKind;

/** Intakes in the case register. */
final class IntakeKind implements CaseKind {

    static final IntakeKind INSTANCE = new IntakeKind();

    @Override
    public String code() {
        return "INTAKE";
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
}
