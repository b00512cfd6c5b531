package org.shouwen.refusal.web;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.Optional;

/** Which required part a JSON text lacks. */
final class MissingPart {

    private static final String ABSENT = "Missing required creator property";

    private MissingPart() {}

    /** The name of the part, one of ours and nothing that was typed. */
    static Optional<String> of(Throwable fault) {
        boolean missing = fault instanceof InvalidNullException
                || fault instanceof MismatchedInputException mismatch
                        && mismatch.getOriginalMessage().startsWith(ABSENT);
        return missing ? last(((MismatchedInputException) fault).getPath()) : Optional.empty();
    }

    private static Optional<String> last(List<Reference> path) {
        return path.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(path.get(path.size() - 1).getFieldName());
    }
}
