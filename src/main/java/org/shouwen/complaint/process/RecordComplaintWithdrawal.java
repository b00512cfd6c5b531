package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.ArchiveService;
import org.springframework.stereotype.Component;

/** A complaint that was withdrawn is filed like any other. */
@Component
class RecordComplaintWithdrawal implements JavaDelegate {

    private final ArchiveService archive;

    RecordComplaintWithdrawal(ArchiveService archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.archive(execution.getProcessBusinessKey());
    }
}
