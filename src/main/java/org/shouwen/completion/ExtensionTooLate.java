package org.shouwen.completion;

import java.util.Optional;
import java.util.Set;
import org.shouwen.engine.FinishedTask;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Whoever explains or approves an extension after the deadline hears that, although the clock has taken the task back. */
@Component
class ExtensionTooLate implements FinishedTask {

    private static final Set<String> OF_THE_REQUEST = Set.of("explainDelay", "approveExtension");

    private final DelayRequests requests;

    ExtensionTooLate(DelayRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Refusal> refusal(String taskKey, String caseNo) {
        return Optional.of(taskKey)
                .filter(OF_THE_REQUEST::contains)
                .flatMap(key -> requests.findFirstByCaseNoOrderByIdDesc(caseNo))
                .filter(request -> request.state() == RequestState.EXPIRED)
                .map(request -> Refusal.of(RefusalCode.EXTENSION_AFTER_DEADLINE, ExtensionService.TOO_LATE));
    }
}
