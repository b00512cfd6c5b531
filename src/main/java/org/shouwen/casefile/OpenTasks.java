package org.shouwen.casefile;

import java.util.List;

/** Where the register learns what is still to be done. */
public interface OpenTasks {

    List<OpenTask> of(String caseNo);
}
