package org.shouwen.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A feature as the register sees one. */
@TestConfiguration
class CaseFixtures {

    private static final String TASK = "task-of-";

    static String taskOf(String caseNo) {
        return TASK + caseNo;
    }

    @Bean
    CaseKind testIntake() {
        return TestCases.INTAKE;
    }

    @Bean
    OpenTasks testTasks() {
        List<OpenTask> answer = List.of(
                new OpenTask("t-1", "answerConsultation", "当场答复", "clerk01", Instant.parse("2026-03-10T09:30:00Z")));
        return new OpenTasks() {
            @Override
            public Map<String, List<OpenTask>> of(Collection<String> caseNos) {
                return caseNos.stream().collect(Collectors.toMap(Function.identity(), caseNo -> answer));
            }

            @Override
            public Optional<String> caseOf(String taskId) {
                return taskId.startsWith(TASK) ? Optional.of(taskId.substring(TASK.length())) : Optional.empty();
            }

            @Override
            public Set<String> casesWaitingFor(String userId) {
                return Set.of();
            }
        };
    }

    @Bean
    CaseDeadlines testDeadlines() {
        return caseNo ->
                List.of(new CaseDeadline("intakeDue", Instant.parse("2026-03-10T09:30:00Z"), "RUNNING", false));
    }

    @Bean
    DossierPart testPart() {
        return new DossierPart() {
            @Override
            public Optional<MaskedClient> client(CaseView file) {
                return Optional.of(new MaskedClient("张*", "个人", "130****0001", "999*************16"));
            }

            @Override
            public List<Section> sections(CaseView file) {
                return List.of(new Section("咨询内容", List.of(new Section.Field("事由", "断缴后<b>能否</b>补缴"))));
            }

            @Override
            public List<CaseDocument> documents(CaseView file) {
                return List.of(
                        new CaseDocument("SL-1", "受理回执", Instant.parse("2026-03-10T01:10:00Z"), "/documents/SL-1"));
            }
        };
    }

    @Bean
    CaseAction noteDown(CaseRegister register) {
        return new TestAction("test-note", "记一笔") {
            @Override
            public List<ActionField> fields(CaseView file, String userId) {
                return List.of(ActionField.longText("reason", "理由", 100));
            }

            @Override
            public boolean openFor(CaseView file, String userId) {
                return !file.isClosed() && file.responsibleClerk().equals(userId);
            }

            @Override
            public Object perform(CaseView file, String userId, Map<String, Object> input) {
                register.record(file.caseNo(), userId, "NOTED", "记录:" + input.get("reason"));
                return null;
            }
        };
    }

    @Bean
    CaseAction testUnmask(CaseRegister register) {
        return new TestAction("test-unmask", "查看服务对象信息") {
            @Override
            public boolean openFor(CaseView file, String userId) {
                return file.responsibleClerk().equals(userId);
            }

            @Override
            public Object perform(CaseView file, String userId, Map<String, Object> input) {
                register.record(file.caseNo(), userId, "UNMASKED", "查看了服务对象信息。");
                return new Section("服务对象", List.of(new Section.Field("姓名", "张虚甲")));
            }
        };
    }

    private abstract static class TestAction implements CaseAction {

        private final String name;
        private final String label;

        TestAction(String name, String label) {
            this.name = name;
            this.label = label;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public List<ActionField> fields(CaseView file, String userId) {
            return List.of();
        }
    }
}
