package org.shouwen.rating;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was served is invited to rate, once, and nobody else is. */
@Component
class RatingCheck implements CaseCheck {

    private enum RatingRule implements Rule {
        INVITATION_ELSEWHERE("评价邀请与办结归档的记录不一致"),
        INVITATION_OF_VOIDED("办件已作废,尚未使用的评价邀请却仍然有效");

        private final String sentence;

        RatingRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private record Row(String caseNo, boolean live) {}

    private final JdbcClient jdbc;

    RatingCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RatingRule> rules() {
        return List.of(RatingRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        List<Row> rows = page.rows(
                        jdbc,
                        "select case_no, revoked_at is null and rated_at is null as live"
                                + " from rating_invitation where case_no in (:numbers)",
                        (row, i) -> new Row(row.getString("case_no"), row.getBoolean("live")))
                .toList();
        Set<String> invited = rows.stream().map(Row::caseNo).collect(Collectors.toSet());
        Set<String> live = rows.stream().filter(Row::live).map(Row::caseNo).collect(Collectors.toSet());
        return page.stream()
                .filter(checked -> checked.register() != null)
                .flatMap(checked -> Stream.concat(
                        Contradiction.unless(
                                invited.contains(checked.number()) == (checked.count("CLOSED") > 0),
                                checked,
                                RatingRule.INVITATION_ELSEWHERE),
                        Contradiction.unless(
                                !isVoided(checked) || !live.contains(checked.number()),
                                checked,
                                RatingRule.INVITATION_OF_VOIDED)));
    }

    private static boolean isVoided(CheckedCase checked) {
        return checked.register().voidedAt() != null;
    }
}
