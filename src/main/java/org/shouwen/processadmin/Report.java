package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.processadmin.Finding.Severity;

/** Collects findings while the rules walk through the models, and says of each where it is. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<String, Place>> places = new HashMap<>();
    private final Set<Spot> explained = new HashSet<>();

    private record Spot(String file, String elementId) {}

    void error(String file, String elementId, String sentence) {
        add(Severity.ERROR, file, elementId, null, sentence);
    }

    void warning(String file, String elementId, String sentence) {
        add(Severity.WARNING, file, elementId, null, sentence);
    }

    /** @param inIt places by id */
    void know(String file, Map<String, Place> inIt) {
        places.put(file, inIt);
    }

    void addAll(Report others) {
        findings.addAll(others.findings);
    }

    /** @param line null where nobody knows it */
    void unreadable(String file, Integer line, String sentence) {
        add(Severity.ERROR, file, null, line, sentence);
    }

    /** What does not belong in a model. */
    void refuse(String file, XmlElement at, String sentence) {
        XmlElement drawn = at.drawn();
        String elementId = drawn.attribute("id");
        findings.add(new Finding(Severity.ERROR, file, elementId, null, at.line(), sentence));
        if (drawn.isStep()) {
            explained.add(new Spot(file, elementId));
        }
    }

    /** An error from which everything else follows that rules find about the same step: that is not said then. */
    void explain(String file, String elementId, String sentence) {
        error(file, elementId, sentence);
        explained.add(new Spot(file, elementId));
    }

    private void add(Severity severity, String file, String elementId, Integer line, String sentence) {
        if (!explained.contains(new Spot(file, elementId))) {
            findings.add(new Finding(severity, file, elementId, null, line, sentence));
        }
    }

    boolean hasErrors(String file) {
        return findings.stream().anyMatch(finding -> finding.file().equals(file) && finding.forbidsDeployment());
    }

    /** Each with its place, where that is known. */
    List<Finding> findings() {
        return findings.stream()
                .map(finding -> placed(
                        finding,
                        places.getOrDefault(finding.file(), new HashMap<>()).get(finding.elementId())))
                .distinct()
                .toList();
    }

    private static Finding placed(Finding finding, Place place) {
        return place == null
                ? finding
                : new Finding(
                        finding.severity(),
                        finding.file(),
                        finding.elementId(),
                        place.element(),
                        finding.line() == null ? Integer.valueOf(place.line()) : finding.line(),
                        finding.sentence());
    }
}
