package org.shouwen.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password is not even looked at, since too many wrong ones came before it. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("Too many wrong passwords");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait. */
    public long seconds() {
        return seconds;
    }
}
