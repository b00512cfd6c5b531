package org.shouwen.application;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseKind;
import org.springframework.stereotype.Component;

/** Applications in the case register. */
@Component
public class ApplicationKind implements CaseKind {

    public static final String CODE = "APPLICATION";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "事项办理";
    }

    @Override
    public String numberPrefix() {
        return "BJ";
    }

    @Override
    public Map<String, String> statusLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(ApplicationStatus.values()).forEach(status -> labels.put(status.name(), status.label()));
        return labels;
    }

    @Override
    public Map<String, String> deadlineLabels() {
        return Arrays.stream(ApplicationDeadline.values())
                .collect(Collectors.toMap(ApplicationDeadline::code, ApplicationDeadline::label));
    }

    @Override
    public Set<String> innerDeadlines() {
        return Arrays.stream(ApplicationDeadline.values())
                .filter(ApplicationDeadline::isInner)
                .map(ApplicationDeadline::code)
                .collect(Collectors.toSet());
    }
}
