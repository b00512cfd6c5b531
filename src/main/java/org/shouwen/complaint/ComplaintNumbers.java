package org.shouwen.complaint;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Numbers such as TS-2026-40718253: random, so that nobody finds a complaint by counting. */
@Component
class ComplaintNumbers {

    private static final Pattern NUMBER = Pattern.compile("TS-\\d{4}-\\d{8}");
    private static final int RANGE = 100_000_000;

    private final Complaints complaints;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ComplaintNumbers(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    String next() {
        String number;
        do {
            number = "TS-%d-%08d".formatted(LocalDate.now(clock).getYear(), random.nextInt(RANGE));
        } while (complaints.existsByComplaintNo(number));
        return number;
    }

    static boolean isOne(String caseNo) {
        return caseNo != null && NUMBER.matcher(caseNo).matches();
    }

    static boolean isNamedIn(String text) {
        return NUMBER.matcher(text).find();
    }
}
