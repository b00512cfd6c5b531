package org.shouwen.casefile;

import java.util.List;
import org.shouwen.deadline.CaseClock;
import org.springframework.stereotype.Component;

@Component
class LedgerDeadlines implements CaseDeadlines {

    private final CaseClock ledger;

    LedgerDeadlines(CaseClock ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<CaseDeadline> of(String caseNo) {
        return ledger.of(caseNo).stream()
                .map(deadline -> new CaseDeadline(
                        deadline.name(), deadline.dueAt(), deadline.state().name(), deadline.provisional()))
                .toList();
    }
}
