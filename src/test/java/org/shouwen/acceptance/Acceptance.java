package org.shouwen.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A scenario of the domain, played through HTTP against an application that the test starts, on H2 and on PostgreSQL, or
 * with {@code -Dacceptance.url=http://localhost:8080} against a server that is running already. A constructor parameter
 * of type {@link Office} is that server. Its clock is afterwards as it was found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(AcceptanceServer.class)
@interface Acceptance {}
