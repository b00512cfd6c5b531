package org.shouwen.casefile;

import java.util.List;

/** Where the register learns until when a case has to be dealt with. */
public interface CaseDeadlines {

    List<CaseDeadline> of(String caseNo);
}
