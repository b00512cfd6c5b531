package org.shouwen.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test class that walks every element and every sequence flow of a process; else it fails and names the others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestExecutionListeners(listeners = FullCoverageCheck.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface FullCoverage {

    /** The process key. */
    String value();
}
