package org.shouwen.security;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.shouwen.security.Attempts.Limit;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow and keeps nobody out of the own account: in a browser that the account has been used in
 * before only wrong passwords from that browser count. Elsewhere three things are counted: one address and one account,
 * one address and whatever account it tries, and one account from whatever addresses but those it is known to use.
 *
 * <p>Every node counts for itself, so that with several an attacker has as many times the attempts, and none of them costs
 * a row.
 */
@Component
class LoginThrottle {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Limit BROWSER = new Limit(10, HALF_A_MINUTE, LONGEST, HOUR);
    private static final Limit ADDRESS_AND_ACCOUNT = new Limit(5, HALF_A_MINUTE, LONGEST, HOUR);
    /** An office of forty may come from one address, on the morning after a holiday. */
    private static final Limit ADDRESS = new Limit(30, Duration.ofSeconds(10), Duration.ofMinutes(5), HOUR);

    private static final Limit ACCOUNT = new Limit(20, HALF_A_MINUTE, LONGEST, HOUR);

    private record Pair(String place, String userId) {}

    private final Attempts<Pair> inBrowser;
    private final Attempts<Pair> fromAddressToAccount;
    private final Attempts<String> fromAddress;
    private final Attempts<String> toAccount;

    LoginThrottle(Clock clock) {
        inBrowser = new Attempts<>(BROWSER, clock);
        fromAddressToAccount = new Attempts<>(ADDRESS_AND_ACCOUNT, clock);
        fromAddress = new Attempts<>(ADDRESS, clock);
        toAccount = new Attempts<>(ACCOUNT, clock);
    }

    /** Whether too many wrong passwords for this account came from this address, so that not even a proven one counts. */
    void requireFree(String place, String userId) throws TooManyAttempts {
        Duration wait = fromAddressToAccount.wait(new Pair(place, userId));
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    boolean isFree(String browserToken, String userId) {
        return inBrowser.wait(new Pair(browserToken, userId)).isZero();
    }

    /** @throws TooManyAttempts without having asked whether it is right */
    boolean inKnownBrowser(String browserToken, String userId, BooleanSupplier right) throws TooManyAttempts {
        Pair pair = new Pair(browserToken, userId);
        inBrowser.begin(pair);
        if (!right.getAsBoolean()) {
            return false;
        }
        inBrowser.forgive(pair);
        return true;
    }

    /**
     * @param knownAddress asked only where it matters
     * @throws TooManyAttempts without having asked whether it is right
     */
    boolean elsewhere(String place, String userId, BooleanSupplier knownAddress, BooleanSupplier right)
            throws TooManyAttempts {
        Pair pair = new Pair(place, userId);
        fromAddressToAccount.begin(pair);
        fromAddress.begin(place);
        boolean counted = countForAccount(userId, knownAddress);
        if (!right.getAsBoolean()) {
            return false;
        }
        fromAddressToAccount.forgive(pair);
        fromAddress.takeBack(place);
        if (counted) {
            toAccount.takeBack(userId);
        }
        return true;
    }

    private boolean countForAccount(String userId, BooleanSupplier knownAddress) {
        try {
            toAccount.begin(userId);
            return true;
        } catch (TooManyAttempts guessed) {
            if (knownAddress.getAsBoolean()) {
                return false;
            }
            throw guessed;
        }
    }
}
