package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouwenTest
class ShouwenApplicationTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void startsWithAuthorizationOn() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
    }
}
