package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of § 2.5: unique, and without gaps per day, however many register at the same moment. */
@Acceptance
class FortyAtOnceTest {

    private final Office office;

    FortyAtOnceTest(Office office) {
        this.office = office;
    }

    @Test
    void fortyRegistrationsAtOnceGetFortyNumbersInARow() throws Exception {
        office.at("2026-05-12T09:00");
        int before = office.intakesOfTheDay().size();

        List<String> numbers = Crowd.registers(List.of(office), 40);

        List<String> row = IntStream.rangeClosed(before + 1, before + 40)
                .mapToObj(office::intakeNumber)
                .toList();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(row);
        assertThat(office.intakesOfTheDay()).hasSize(before + 40).containsAll(row);
    }
}
