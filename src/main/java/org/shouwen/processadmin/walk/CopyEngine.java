package org.shouwen.processadmin.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * An engine of its own in memory, that knows no bean, no person, no document and no job executor. Whatever is done with
 * it is done in one command that is rolled back, so that its tables stay empty and nobody meets the models of another.
 */
final class CopyEngine {

    private static final int MODELS_KEPT = 16;

    private CopyEngine() {}

    static ProcessEngineConfigurationImpl create() {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName("model-walk-" + UUID.randomUUID());
        engine.setJdbcUrl("jdbc:h2:mem:" + engine.getProcessEngineName() + ";DB_CLOSE_DELAY=-1");
        engine.setJobExecutorActivate(false);
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCacheCapacity(MODELS_KEPT);
        engine.setEnableCmdExceptionLogging(false);
        engine.setExpressionManager(new StandInExpressions());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new StandIns())));
        // or it would stand beside the real one in Cockpit and in the REST API
        ProcessEngines.unregister(engine.buildProcessEngine());
        return engine;
    }
}
