package org.shouwen.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with the demo data on a database of its own, shared by all test classes that carry this
 * annotation. Runs on H2 and, in a second round of {@code mvn verify}, on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // the coverage library warns of every class that does not ask for coverage
            "logging.level.org.camunda.community.process_test_coverage=error"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ShouwenTest {}
