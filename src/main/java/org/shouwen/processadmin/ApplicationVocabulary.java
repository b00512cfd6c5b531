package org.shouwen.processadmin;

import java.util.Collection;
import java.util.Optional;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.FieldRule;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.ModelBeans;
import org.shouwen.engine.ProcessContract;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The running application's own words. */
@Component
class ApplicationVocabulary implements ModelVocabulary {

    private final ModelBeans beans;
    private final ObjectProvider<ProcessContract> contracts;
    private final ObjectProvider<DecisionContract> decisions;
    private final ObjectProvider<FieldRule> fieldRules;
    private final ObjectProvider<LiveContent> liveContents;
    private final ObjectProvider<ProcessAccess> accesses;
    private final BuiltModels built;

    ApplicationVocabulary(
            ModelBeans beans,
            ObjectProvider<ProcessContract> contracts,
            ObjectProvider<DecisionContract> decisions,
            ObjectProvider<FieldRule> fieldRules,
            ObjectProvider<LiveContent> liveContents,
            ObjectProvider<ProcessAccess> accesses,
            BuiltModels built) {
        this.beans = beans;
        this.contracts = contracts;
        this.decisions = decisions;
        this.fieldRules = fieldRules;
        this.liveContents = liveContents;
        this.accesses = accesses;
        this.built = built;
    }

    @Override
    public Optional<Class<?>> bean(String name) {
        return beans.type(name);
    }

    @Override
    public boolean isRole(String groupId) {
        return Roles.isRole(groupId);
    }

    @Override
    public boolean isFieldRule(String name) {
        return fieldRules.stream().anyMatch(rule -> rule.name().equals(name));
    }

    @Override
    public boolean isLiveContent(String name) {
        return liveContents.stream().anyMatch(content -> content.name().equals(name));
    }

    @Override
    public Collection<ProcessContract> contracts() {
        return contracts.stream().toList();
    }

    @Override
    public Collection<DecisionContract> decisionContracts() {
        return decisions.stream().toList();
    }

    @Override
    public Optional<XmlElement> builtProcess(String processKey) {
        return built.named(processKey + ".bpmn").map(XmlFile::read);
    }

    @Override
    public Optional<FormSchema> builtForm(String formId) {
        boolean read = contracts.stream().anyMatch(contract -> contract.elements().stream()
                .anyMatch(element -> formId.equals(contract.processKey() + "." + element)));
        return read ? built.named(formId + ".form").map(form -> FormSchema.parse(FileText.of(form))) : Optional.empty();
    }

    @Override
    public boolean isConfidential(String processKey) {
        return accesses.stream()
                .anyMatch(access -> access.confidential() && access.processKey().equals(processKey));
    }
}
