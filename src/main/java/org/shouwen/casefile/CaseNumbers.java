package org.shouwen.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of the form {@code ZX-20260310-0001}: unique, and without gaps per prefix and day. */
@Service
public class CaseNumbers {

    private final DayCounter counter;
    private final Clock clock;

    CaseNumbers(DayCounter counter, Clock clock) {
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * The next number of today in the clock's zone. Others who ask for the same prefix wait until the caller's
     * transaction ends, so ask late and commit soon; a rollback gives the number back. After 9999 numbers get longer.
     *
     * @param prefix at most 8 characters
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller is in no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        LocalDate today = LocalDate.now(clock);
        return "%s-%s-%04d"
                .formatted(prefix, today.format(DateTimeFormatter.BASIC_ISO_DATE), counter.next(prefix, today));
    }
}
