package org.shouwen.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.shouwen.casefile.CaseAccess;
import org.shouwen.engine.closed.ClosedEngine;
import org.shouwen.outage.DatabasePresence;
import org.shouwen.security.ProcessAccess;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.turn.CaseTurns;
import org.shouwen.turn.Conflicts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Shouwen changes about the engine, in one place. */
@Component
class ShouwenEnginePlugin extends AbstractProcessEnginePlugin {

    /** The engine's default allows no hyphen; our groups (window-clerk) and offices (OF-01) have one. */
    private static final String IDS = "[A-Za-z0-9_-]{1,64}";

    private final StaffDirectory staff;
    private final Eligibility eligibility;
    private final ObjectProvider<FinishedTask> finished;
    private final ObjectProvider<CaseAccess> cases;
    private final Submissions submissions;
    private final SubmissionDesk desk;
    private final ModelBeans beans;
    private final ObjectProvider<CaseTurns> turns;
    private final Conflicts conflicts;
    private final CasesInEngine engineCases;
    private final Clock clock;
    private final DatabasePresence database;
    private final JdbcClient jdbc;
    private final List<ProcessAccess> processes;
    private final ConfidentialPeople people;
    private final Map<String, Set<String>> workers;
    private final Set<String> confidentialMessages;
    private final ClosedEngine closed;

    ShouwenEnginePlugin(
            StaffDirectory staff,
            Eligibility eligibility,
            ObjectProvider<FinishedTask> finished,
            ObjectProvider<CaseAccess> cases,
            Submissions submissions,
            SubmissionDesk desk,
            ModelBeans beans,
            ObjectProvider<CaseTurns> turns,
            Conflicts conflicts,
            CasesInEngine engineCases,
            Clock clock,
            DatabasePresence database,
            JdbcClient jdbc,
            List<ProcessAccess> processes,
            List<ProcessContract> contracts,
            @Value("classpath*:processes/*.bpmn") Resource[] shipped) {
        this.staff = staff;
        this.eligibility = eligibility;
        this.finished = finished;
        this.cases = cases;
        this.submissions = submissions;
        this.desk = desk;
        this.beans = beans;
        this.turns = turns;
        this.conflicts = conflicts;
        this.engineCases = engineCases;
        this.clock = clock;
        this.database = database;
        this.jdbc = jdbc;
        this.processes = processes;
        this.people = new ConfidentialPeople(processes, staff, eligibility);
        this.workers = processes.stream().collect(Collectors.toMap(ProcessAccess::processKey, ProcessAccess::workers));
        this.confidentialMessages = contracts.stream()
                .filter(contract -> people.processes().contains(contract.processKey()))
                .flatMap(contract -> contract.messages().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.closed = new ClosedEngine(beans, contracts, people.processes(), List.of(shipped));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setBeans(beans.asMap());
        closed.close(engine, beans.asMap());
        engine.setTenantIdProvider(new OfficeOfInstance(staff));
        engine.setCustomSessionFactories(
                with(TaskListAuthorizations.factory(jdbc, processes), engine.getCustomSessionFactories()));
        engine.setResourceAuthorizationProvider(new TaskGrants(people));
        // who may work on a single task may not hand it on
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        engine.setCustomPreBPMNParseListeners(with(
                new ConflictListeners(eligibility),
                with(new ConfidentialTasks(people), engine.getCustomPreBPMNParseListeners())));
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                new RefusalInterceptor(conflicts),
                with(
                        new TurnInterceptor(turns, engineCases, clock),
                        engine.getCustomPreCommandInterceptorsTxRequired())));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(new OutageInterceptor(database), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setFailedJobCommandFactory(new FailedJobs(conflicts));
        ExecuteJobHelper.LOGGING_HANDLER = FailedJobs::log;
        engine.setCustomPostCommandInterceptorsTxRequired(with(
                new PeopleInterceptor(
                        submissions,
                        desk,
                        new TaskGuard(
                                eligibility, staff, new EndedTasks(finished, staff, clock), cases, people, workers),
                        confidentialMessages),
                engine.getCustomPostCommandInterceptorsTxRequired()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl built = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        // without its serializer no variable is written or read as a Java object, not by our own code either
        VariableSerializers serializers = built.getVariableSerializers();
        serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
        built.setAuthorizationCheckRevokes(RevokedRights.check(jdbc));
    }

    private static <T> List<T> with(T ours, List<T> others) {
        List<T> all = new ArrayList<>(List.of(ours));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
