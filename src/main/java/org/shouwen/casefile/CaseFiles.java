package org.shouwen.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(String caseNo);

    List<CaseFile> findByParentNoOrderByRegisteredAtAscCaseNoAsc(String parentNo);
}
