package org.shouwen.completion;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Completions extends Repository<Completion, String> {

    Completion save(Completion completion);

    Optional<Completion> findById(String caseNo);
}
