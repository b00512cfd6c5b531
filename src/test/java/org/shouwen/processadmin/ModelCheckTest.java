package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.DMN;
import static org.shouwen.processadmin.ModelTexts.FORM;
import static org.shouwen.processadmin.ModelTexts.START_FORM;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    @Test
    void aModelThatMeetsEveryRuleHasNoFindings() {
        assertThat(findings(BPMN)).isEmpty();
        assertThat(CHECK.check(List.of(file("routing.dmn", DMN)))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        String broken = BPMN.replace(" camunda:versionTag=\"1\"", "").replace("name=\"登记复核\"", "name=\"\"");

        assertThat(findings(broken))
                .extracting(Finding::elementId)
                .containsExactlyInAnyOrder("appeal", "registerAppeal");
    }

    @Nested
    class File {

        @Test
        void thatIsNotXmlIsRefused() {
            assertError(CHECK.check(List.of(file("appeal.bpmn", "nonsense"))), null, "无法读取");
        }

        @Test
        void thatBreaksTheBpmnSchemaIsRefusedInChineseWithItsLine() {
            List<Finding> findings = findings(BPMN.replace("id=\"f3\"", "id=\"1 f3\""));

            assertError(findings, null, "标识“1 f3”不合规定");
            assertThat(findings.get(0).line()).isEqualTo(42);
        }

        @Test
        void thatReadsOtherFilesOfTheServerIsRefused() {
            String external =
                    BPMN.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n");

            assertThat(CHECK.check(List.of(file("appeal.bpmn", external.replace("name=\"复核\"", "name=\"&secret;\"")))))
                    .anyMatch(Finding::forbidsDeployment);
        }

        @Test
        void withTwoProcessesIsRefused() {
            String two = BPMN.replace("</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\"/>");

            assertError(findings(two), null, "有且只有一个流程");
        }

        @Test
        void ofAnotherKindIsRefused() {
            assertError(CHECK.check(List.of(file("run.groovy", "1"))), null, "只接受");
        }

        @Test
        void mayNotComeTwice() {
            assertError(CHECK.check(List.of(file("x.dmn", DMN), file("x.dmn", DMN))), null, "重复");
        }

        @Test
        void isNamedAfterItsProcess() {
            assertError(CHECK.check(List.of(file("other.bpmn", drawn(BPMN)))), "appeal", "文件名应与流程标识相同");
        }
    }

    @Nested
    class Process {

        @Test
        void isExecutable() {
            assertError(findings(BPMN.replace("isExecutable=\"true\"", "isExecutable=\"false\"")), "appeal", "可执行");
        }

        @Test
        void saysHowLongItsHistoryIsKept() {
            assertError(findings(BPMN.replace("camunda:historyTimeToLive=\"P1825D\"", "")), "appeal", "历史保存期限");
        }

        @Test
        void hasAVersionTag() {
            assertError(findings(BPMN.replace("camunda:versionTag=\"1\"", "")), "appeal", "版本标记");
        }
    }

    @Nested
    class Deployment {

        @Test
        void answersForWhatItBreaksElsewhere() {
            List<Finding> findings = CHECK.check(
                    List.of(file("appeal.judgeAppeal.form", FORM.replace("\"appeal.judgeAppeal\"", "\"judge\""))),
                    deployed(drawn(BPMN)));

            assertThat(errors(findings)).extracting(Finding::file).contains("appeal.bpmn");
        }

        @Test
        void doesNotAnswerForWhatWasBrokenBefore() {
            List<ModelFile> broken = deployed(drawn(BPMN.replace("${judgeDeadline}", "${unknown}")));

            assertThat(CHECK.check(List.of(file("routing.dmn", DMN)), broken)).isEmpty();
        }

        private List<ModelFile> deployed(String bpmn) {
            return List.of(
                    file("appeal.bpmn", bpmn),
                    file("appeal.judgeAppeal.form", FORM),
                    file("appeal.appealReceived.form", START_FORM));
        }
    }
}
