package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.List;
import org.shouwen.processadmin.Finding.Severity;

/** Collects findings while the rules walk through the models. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();

    void error(String file, String elementId, String sentence) {
        findings.add(new Finding(Severity.ERROR, file, elementId, sentence));
    }

    void warning(String file, String elementId, String sentence) {
        findings.add(new Finding(Severity.WARNING, file, elementId, sentence));
    }

    void addAll(Report others) {
        findings.addAll(others.findings);
    }

    List<Finding> findings() {
        return findings.stream().distinct().toList();
    }
}
