package org.shouwen.outage;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much patience there is with the database; docs/operations.md says why as much.
 *
 * @param askEvery time between an answer of the database and the next question whether it is there
 * @param answerWithin after which time without an answer it counts as away
 * @param poolWait how long a request may wait for a connection while the database is there
 * @param postgresql settings of its driver, where the address itself does not say otherwise
 */
@ConfigurationProperties("shouwen.database")
record DatabaseSettings(Duration askEvery, Duration answerWithin, Duration poolWait, Map<String, String> postgresql) {}
