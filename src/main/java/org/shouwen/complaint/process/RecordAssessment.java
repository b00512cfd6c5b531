package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.ArchiveService;
import org.springframework.stereotype.Component;

@Component
class RecordAssessment implements JavaDelegate {

    private final ArchiveService archive;

    RecordAssessment(ArchiveService archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.assess(execution.getProcessBusinessKey());
    }
}
