package org.shouwen.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwen.testing.WholeApplication;

/**
 * A test of the whole application as people see it, in a real Chromium: that of the environment variable
 * {@code CHROMIUM}, else one installed in the usual places. Skipped where there is none, save with {@code CI=true}. Test
 * methods take {@link People} as parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@WholeApplication
@ExtendWith(ChromiumExtension.class)
@interface BrowserTest {}
