package org.shouwen.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(String caseNo);

    List<CaseFile> findTop5ByOfficeIdAndKindAndItemCodeAndClientLookupAndCaseNoNotOrderByRegisteredAtDesc(
            String officeId, String kind, String itemCode, String clientLookup, String caseNo);

    List<CaseFile> findByParentNoOrderByRegisteredAtAscCaseNoAsc(String parentNo);
}
