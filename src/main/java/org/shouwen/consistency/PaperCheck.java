package org.shouwen.consistency;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.PaperLine;
import org.shouwen.check.Rule;
import org.springframework.stereotype.Component;

/** The versions of a paper follow one another without a gap. */
@Component
class PaperCheck implements CaseCheck {

    private enum PaperRule implements Rule {
        PAPER_VERSION_MISSING("文书的版本不连续"),
        PAPER_KINDS_MIXED("同一编号的文书种类不一");

        private final String sentence;

        PaperRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public List<PaperRule> rules() {
        return List.of(PaperRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.stream()
                .flatMap(checked ->
                        checked.papers().stream().collect(groupingBy(PaperLine::documentNo)).values().stream()
                                .flatMap(versions -> Stream.concat(
                                        Contradiction.unless(
                                                isGapless(versions), checked, PaperRule.PAPER_VERSION_MISSING),
                                        Contradiction.unless(
                                                versions.stream()
                                                                .map(PaperLine::kind)
                                                                .distinct()
                                                                .count()
                                                        == 1,
                                                checked,
                                                PaperRule.PAPER_KINDS_MIXED))));
    }

    private static boolean isGapless(List<PaperLine> versions) {
        return IntStream.range(0, versions.size()).allMatch(i -> versions.get(i).version() == i + 1);
    }
}
