package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShouwenTest
class CaseSearchTest {

    @Autowired
    CaseSearch search;

    @Autowired
    CaseRegister register;

    @Autowired
    ClientLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void findsByNumberAndByItsBeginning() {
        String caseNo = open(TestCases.intake());

        assertThat(numbers(query().number(caseNo))).containsExactly(caseNo);
        assertThat(numbers(query().number(caseNo.toLowerCase()))).containsExactly(caseNo);
        assertThat(numbers(query().number(caseNo.substring(0, 11)))).contains(caseNo);
        assertThat(numbers(query().number("Z%"))).isEmpty();
        assertThat(numbers(query().number(caseNo.replace('-', '_')))).isEmpty();
    }

    @Test
    void findsByStatus() {
        String open = open(TestCases.intake().about("S-STATUS"));
        String answered = open(TestCases.intake().about("S-STATUS"));
        register.close(answered, "ANSWERED", "clerk01", "ANSWERED", "已答复。");

        assertThat(numbers(query().item("S-STATUS").status("ANSWERED"))).containsExactly(answered);
        assertThat(numbers(query().item("S-STATUS").status("OPEN"))).containsExactly(open);
    }

    @Test
    void findsByCodeAndByNameOfTheItem() {
        String caseNo = open(TestCases.intake().about("S-ITEM"));

        assertThat(numbers(query().item("S-ITEM"))).containsExactly(caseNo);
        assertThat(numbers(query().item("养老保险S-ITE"))).containsExactly(caseNo);
        assertThat(numbers(query().item("养老_险S-ITE"))).isEmpty();
    }

    @Test
    void findsByFirstAskedAndByResponsibleClerk() {
        String own = open(TestCases.intake().about("S-CLERK"));
        String handed = open(TestCases.intake().about("S-CLERK").handledBy("clerk03"));
        String foreign = open(TestCases.intake().about("S-CLERK").of("OF-01", "clerk04"));

        assertThat(numbers(query().item("S-CLERK").clerk("clerk01"))).containsExactly(handed, own);
        assertThat(numbers(query().item("S-CLERK").clerk("clerk03"))).containsExactly(handed);
        assertThat(numbers(query().item("S-CLERK").clerk("clerk04"))).containsExactly(foreign);
    }

    @Test
    void findsWhatAWindowRegistered() {
        String own = open(TestCases.intake().about("S-WINDOW"));

        assertThat(numbers(query().item("S-WINDOW").set("window", "W1"))).containsExactly(own);
        assertThat(numbers(query().item("S-WINDOW").set("window", "W2"))).isEmpty();
    }

    @Test
    void findsByDayOfRegistrationBothDaysIncluded() {
        String caseNo = open(TestCases.intake().about("S-DAY"));
        LocalDate today = LocalDate.now(clock);

        assertThat(numbers(query().item("S-DAY").from(today).to(today))).containsExactly(caseNo);
        assertThat(numbers(query().item("S-DAY").from(today.plusDays(1)))).isEmpty();
        assertThat(numbers(query().item("S-DAY").to(today.minusDays(1)))).isEmpty();
    }

    @Test
    void findsByWhatIsDueMostUrgentFirst() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime tonight = now.truncatedTo(ChronoUnit.DAYS).plusDays(1).minusSeconds(1);
        String yesterday =
                open(TestCases.intake().about("S-DUE").due(now.minusDays(1).toInstant()));
        String today = open(TestCases.intake().about("S-DUE").due(tonight.toInstant()));
        String later =
                open(TestCases.intake().about("S-DUE").due(now.plusDays(3).toInstant()));
        String never = open(TestCases.intake().about("S-DUE"));
        String urgent = open(TestCases.intake()
                .about("S-DUE")
                .withPriority(80)
                .due(now.plusDays(9).toInstant()));
        String closed =
                open(TestCases.intake().about("S-DUE").due(now.minusDays(1).toInstant()));
        register.close(closed, "ANSWERED", "clerk01", "ANSWERED", "已答复。");

        assertThat(numbers(query().item("S-DUE").due("overdue"))).containsExactly(yesterday);
        assertThat(numbers(query().item("S-DUE").due("today"))).containsExactly(today);
        assertThat(numbers(query().item("S-DUE").due("open"))).containsExactly(urgent, yesterday, today, later, never);
        assertThat(search.find(query().number(closed).build(), "clerk01").items())
                .singleElement()
                .satisfies(line -> assertThat(line.overdue()).isTrue())
                .satisfies(line -> assertThat(line.remaining()).isNull());
    }

    @Test
    void findsByPhoneHoweverWritten() {
        String caseNo = open(TestCases.intake()
                .from(lookup.keyOf(PhoneNumber.parse("13000009901").orElseThrow())));

        assertThat(numbers(query().phone("130 0000 9901"))).containsExactly(caseNo);
        assertThat(numbers(query().phone("+86-13000009901"))).containsExactly(caseNo);
        assertThat(numbers(query().phone("13000009902"))).isEmpty();
    }

    @Test
    void showsTheCasesOfOnesOwnOfficeAndToTheBureauThoseOfAll() {
        String first = open(TestCases.intake().about("S-OFFICE"));
        String second = open(TestCases.intake().about("S-OFFICE").of("OF-02", "clerk21"));

        assertThat(numbers(query().item("S-OFFICE"), "clerk02")).containsExactly(first);
        assertThat(numbers(query().item("S-OFFICE"), "head01")).containsExactly(first);
        assertThat(numbers(query().item("S-OFFICE"), "ov01")).containsExactly(second, first);
        assertThat(numbers(query().item("S-OFFICE"), "adm01")).isEmpty();
        assertThat(numbers(query().item("S-OFFICE"), "nobody")).isEmpty();
        assertThat(numbers(query().number(second), "clerk01")).isEmpty();
    }

    @Test
    void pagesNewestFirst() {
        List<String> opened = Stream.generate(() -> open(TestCases.intake().about("S-PAGE")))
                .limit(5)
                .toList();

        CasePage second = search.find(query().item("S-PAGE").page("1").size("2").build(), "clerk01");

        assertThat(second.items()).extracting(CaseLine::caseNo).containsExactly(opened.get(2), opened.get(1));
        assertThat(second.page()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(2);
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.capped()).isFalse();
        assertThat(numbers(query().item("S-PAGE").page("9").size("2"))).isEmpty();
    }

    @Test
    void countsNoFurtherThanAThousand() {
        jdbc.sql(
                        "insert into case_file (case_no, kind, status, office_id, first_asked_clerk, responsible_clerk, subject,"
                                + " item_code, item_version, item_name, priority, received_at, registered_at, version)"
                                + " select 'CC-' || n, 'INTAKE', 'OPEN', 'OF-01', 'clerk01', 'clerk01', '政策咨询', 'S-CAP', 1, '',"
                                + " 60, :at, :at, 0 from "
                                + (TestDatabase.isPostgresql()
                                        ? "generate_series(1, 1001) n"
                                        : "(select x as n from system_range(1, 1001))"))
                .param("at", OffsetDateTime.now(clock))
                .update();

        CasePage page = search.find(query().item("S-CAP").build(), "clerk01");

        assertThat(page.items()).hasSize(20);
        assertThat(page.total()).isEqualTo(1000);
        assertThat(page.capped()).isTrue();
    }

    @Test
    void lineHoldsNamesAndLabels() {
        String caseNo = open(TestCases.intake()
                .about("S-LINE")
                .handledBy("clerk03")
                .due(clock.instant().plus(Duration.ofDays(1))));

        CaseLine line =
                search.find(query().number(caseNo).build(), "clerk01").items().get(0);

        assertThat(line.office()).isEqualTo("样例镇人社所");
        assertThat(line.firstAskedClerkName()).isEqualTo("周虚一");
        assertThat(line.responsibleClerkName()).isEqualTo("郑虚三");
        assertThat(line.subject()).isEqualTo("政策咨询");
        assertThat(line.item().code()).isEqualTo("S-LINE");
        assertThat(line.registeredAt().getOffset()).hasToString("+08:00");
        assertThat(line.overdue()).isFalse();
        assertThat(line.remaining()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "from,soon",
        "to,2026-02-30",
        "to,+999999999-01-01",
        "due,someday",
        "phone,123",
        "page,-1",
        "page,first",
        "page,99999999999",
        "size,0",
        "size,101",
        "number,a\u0000b",
        "clerk,a\u0007b"
    })
    void badCriterionIsRefusedByItsName(String field, String typed) {
        assertThatThrownBy(() -> search.find(query().set(field, typed).build(), "clerk01"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.FIELD_INVALID);
                    assertThat(refusal.violations()).extracting("field").containsExactly(field);
                    assertThat(refusal.getMessage()).doesNotContain(typed);
                });
    }

    @Test
    void overlongCriterionIsRefused() {
        assertThatThrownBy(() -> search.find(query().item("养".repeat(1_000_000)).build(), "clerk01"))
                .isInstanceOf(Refusal.class);
    }

    private String open(TestCases one) {
        return register.open(one.build());
    }

    private List<String> numbers(TestQuery query) {
        return numbers(query, "clerk01");
    }

    private List<String> numbers(TestQuery query, String userId) {
        return search.find(query.build(), userId).items().stream()
                .map(CaseLine::caseNo)
                .toList();
    }

    private static TestQuery query() {
        return new TestQuery();
    }
}
