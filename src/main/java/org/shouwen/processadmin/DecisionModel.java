package org.shouwen.processadmin;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/** A DMN file that can be read. */
record DecisionModel(ModelFile source, DmnModelInstance instance) {

    /** @throws ModelException when the file is not valid DMN */
    static DecisionModel read(ModelFile source) {
        return new DecisionModel(source, Dmn.readModelFromStream(new ByteArrayInputStream(source.content())));
    }

    String file() {
        return source.name();
    }

    Collection<Decision> decisions() {
        return instance.getModelElementsByType(Decision.class);
    }

    Set<String> decisionIds() {
        return decisions().stream().map(Decision::getId).collect(Collectors.toSet());
    }

    /** One, where the other rules on decisions are kept. */
    Collection<DecisionTable> tables() {
        return instance.getModelElementsByType(DecisionTable.class);
    }
}
