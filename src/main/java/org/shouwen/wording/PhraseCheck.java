package org.shouwen.wording;

import java.util.List;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Service;

/**
 * Keeps forbidden phrases out of what staff write to clients (R-194 … ): answers, guidance, notices,
 * reasons, replies, signs. Never ask it about a client's own words, a transcript or an internal finding.
 */
@Service
public class PhraseCheck {

    private final WordingLibrary library;

    PhraseCheck(WordingLibrary library) {
        this.library = library;
    }

    /**
     * @param fieldKey key of the form field that holds the text
     * @param fieldLabel the field's label, named in the sentences
     * @param text null and empty pass
     * @return one FORBIDDEN_PHRASE per phrase found, naming the phrase and nothing else of the text
     */
    public List<Violation> check(String fieldKey, String fieldLabel, String text) {
        return check(fieldKey, fieldLabel, text, null);
    }

    /**
     * As {@link #check(String, String, String)}, but phrases that only warn pass when there is a reason to keep them.
     *
     * @param reasonToKeep null or blank when none was given; recording it is up to the caller
     */
    public List<Violation> check(String fieldKey, String fieldLabel, String text, String reasonToKeep) {
        boolean mayKeep = reasonToKeep != null && !reasonToKeep.isBlank();
        return library.matcher().find(text).stream()
                .filter(phrase -> !(mayKeep && warnsOnly(phrase)))
                .map(phrase -> new Violation(RefusalCode.FORBIDDEN_PHRASE, fieldKey, sentence(fieldLabel, phrase)))
                .toList();
    }

    private static String sentence(String fieldLabel, ForbiddenPhrase phrase) {
        String advice = warnsOnly(phrase) ? "请改用文明用语;确需保留的,请说明理由。" : "请改用文明用语。";
        return "“" + fieldLabel + "”中含有禁语“" + phrase.phrase() + "”," + advice;
    }

    private static boolean warnsOnly(ForbiddenPhrase phrase) {
        return phrase.severity() == ForbiddenPhrase.Severity.WARN;
    }
}
