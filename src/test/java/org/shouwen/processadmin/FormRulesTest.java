package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.CheckedModels.forms;
import static org.shouwen.processadmin.CheckedModels.withForm;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.FORM;
import static org.shouwen.processadmin.ModelTexts.START_FORM;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.engine.FormSchema;

class FormRulesTest {

    @Nested
    class FormOf {

        @Test
        void aTaskIsReferred() {
            assertError(findings(BPMN.replace("camunda:formRef=\"appeal.judgeAppeal\"", "")), "judgeAppeal", "没有引用表单");
        }

        @Test
        void aStartEventIsReferred() {
            assertError(
                    findings(BPMN.replace("camunda:formRef=\"appeal.appealReceived\"", "")),
                    "appealReceived",
                    "没有引用表单");
        }

        @Test
        void aStartEventThatNobodyUsesIsNotNeeded() {
            assertThat(findings(BPMN.replace("camunda:formRef=\"appeal.appealReceived\"", "")
                            .replace("isExecutable", "camunda:isStartableInTasklist=\"false\" isExecutable")))
                    .isEmpty();
        }

        @Test
        void aTaskExists() {
            assertError(
                    CHECK.check(
                            List.of(file("appeal.bpmn", drawn(BPMN)), file("appeal.appealReceived.form", START_FORM))),
                    "judgeAppeal",
                    "不存在");
        }

        @Test
        void aTaskIsItsOwn() {
            assertError(
                    findings(BPMN.replace("\"appeal.judgeAppeal\"", "\"appeal.appealReceived\"")),
                    "judgeAppeal",
                    "应使用表单 appeal.judgeAppeal");
        }

        @Test
        void aTaskWithoutCodeIsTheGeneralReviewForm() {
            String added = BPMN.replace("judgeAppeal\"", "lookAgain\"").replace("\"appeal.lookAgain\"", "\"%s\"");
            String general = FORM.replace("appeal.judgeAppeal", "general-review")
                    .replace("\"key\": \"", "\"key\": \"custom_")
                    .replace("\"path\": \"", "\"path\": \"custom_");

            assertThat(errors(withForm("general-review.form", general, added.formatted("general-review"))))
                    .isEmpty();
            assertError(
                    withForm("appeal.lookAgain.form", FORM, added.formatted("appeal.lookAgain")),
                    "lookAgain",
                    "应使用表单 general-review");
        }

        @Test
        void aTaskIsBoundToTheLatestOrTheSameDeployment() {
            assertError(
                    findings(BPMN.replace(
                            "\"appeal.judgeAppeal\" camunda:formRefBinding=\"latest\"",
                            "\"appeal.judgeAppeal\" camunda:formRefBinding=\"version\" camunda:formRefVersion=\"1\"")),
                    "judgeAppeal",
                    "绑定");
        }

        @Test
        void aTaskBoundToTheDeploymentIsUploadedWithIt() {
            String bound = drawn(BPMN.replace(
                    "\"appeal.judgeAppeal\" camunda:formRefBinding=\"latest\"",
                    "\"appeal.judgeAppeal\" camunda:formRefBinding=\"deployment\""));

            assertThat(findings(bound)).isEmpty();
            assertError(CHECK.check(List.of(file("appeal.bpmn", bound)), forms()), "judgeAppeal", "一并上传");
        }

        @Test
        void aTaskIsNoGeneratedForm() {
            String generated = BPMN.replace(
                    "<camunda:taskListener",
                    "<camunda:formData><camunda:formField id=\"x\" type=\"string\"/></camunda:formData>"
                            + "<camunda:taskListener");

            assertError(findings(generated), "judgeAppeal", "formData");
        }

        @Test
        void aTaskIsNoEmbeddedForm() {
            assertError(
                    findings(BPMN.replace("camunda:formRef=\"appeal.judgeAppeal\"", "camunda:formKey=\"embedded:x\"")),
                    "judgeAppeal",
                    "formKey");
        }
    }

    @Nested
    class Form {

        @Test
        void isJson() {
            assertError(form("{"), null, "不是有效的 JSON");
        }

        @Test
        void isACamundaForm() {
            assertError(form("{\"id\": \"appeal.judgeAppeal\"}"), null, "不是 Camunda 表单");
        }

        @Test
        void isNamedAfterItsId() {
            assertError(form(FORM.replace("\"appeal.judgeAppeal\"", "\"judge\"")), "judge", "文件名应与表单标识相同");
        }

        @ParameterizedTest
        @ValueSource(strings = {"dynamiclist", "filepicker", "iframe", "documentPreview", "carousel"})
        void hasOnlyComponentsThatTasklistShows(String type) {
            assertError(form(FORM.replace("textarea", type)), null, type);
        }

        @Test
        void hasAKeyForEveryField() {
            assertError(form(FORM.replace("\"key\": \"outcome\"", "\"key\": \"\"")), null, "没有 key");
        }

        @Test
        void hasEveryKeyOnce() {
            assertError(form(FORM.replace("\"key\": \"outcome\"", "\"key\": \"reason\"")), null, "重复");
        }

        @Test
        void namesRulesAndContentsThatExist() {
            assertError(form(FORM.replace("\"civil\"", "\"polite\"")), null, "polite 不是已有的校验规则");
            assertError(form(FORM.replace("\"rule\": \"civil\"", "\"live\": \"news\"")), null, "news 不是已有的动态内容");
            assertThat(form(FORM.replace("\"rule\": \"civil\"", "\"live\": \"items\"")))
                    .isEmpty();
        }

        @Test
        void hasALabelForEveryField() {
            assertError(form(FORM.replace("\"label\": \"理由\"", "\"label\": \"\"")), "reason", "没有名称");
        }

        @Test
        void hasChoicesWhereItAsksToChoose() {
            assertError(form(FORM.replaceAll("(?s),\\s*\"values\": \\[.*?\\]", "")), null, "没有选项");
            assertThat(form(FORM.replaceAll("(?s)\"values\": \\[.*?\\]", "\"valuesKey\": \"outcomes\"")))
                    .isEmpty();
        }

        @Test
        void hasALabelForEveryChoice() {
            assertError(form(FORM.replace("\"label\": \"维持\"", "\"label\": \"\"")), "outcome", "选项没有名称");
        }

        @Test
        void forGeneralReviewHasFieldsOfTheAdministratorOnly() {
            assertError(
                    CHECK.check(
                            List.of(file("general-review.form", FORM.replace("appeal.judgeAppeal", "general-review")))),
                    null,
                    "custom_");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"text\": \"请复核\" | \"text\": \"请复核\", \"onclick\": \"1\" | 属性 onclick 不能使用",
                    "\"schemaVersion\": 16 | \"schemaVersion\": 16, \"script\": \"1\" | 属性 script 不能使用",
                    "\"executionPlatform\": \"Camunda Platform\" | \"executionPlatform\": \"Camunda Cloud\" | 可用的值:Camunda Platform",
                    "\"properties\": {\"rule\": \"civil\"} | \"properties\": {\"rul\": \"civil\"} | 属性 properties.rul 不能使用",
                    "\"value\": \"UPHELD\" | \"value\": \"UPHELD\", \"image\": \"x\" | 属性 values.image 不能使用",
                })
        void hasNothingThatIsNotAllowed(String there, String instead, String sentence) {
            assertThat(errors(form(FORM.replace(there, instead))))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.sentence()).contains(sentence));
        }

        @Test
        void whoseExpressionCannotBeReadIsRefusedInChinese() {
            List<Finding> findings =
                    form(FORM.replace("\"text\": \"请复核\"", "\"text\": \"请复核\", \"conditional\": {\"hide\": \"=a <\"}"));

            assertError(findings, null, "写法有误");
            assertThat(findings.get(0).sentence()).doesNotContain("Expected");
        }

        private List<Finding> form(String text) {
            return CHECK.check(List.of(file("appeal.judgeAppeal.form", text)));
        }
    }

    /** Of a form that code reads; the one that was built with the code asks for matter and outcome. */
    @Nested
    class FormThatCodeReads {

        private final String built =
                FORM.replace("\"label\": \"结论\",", "\"label\": \"结论\", \"validate\": {\"required\": true},");

        @Test
        void mayBeReordered() {
            assertThat(changed(built.replace("\"label\": \"结论\"", "\"label\": \"复核结论\"")))
                    .isEmpty();
        }

        @Test
        void mayAskForMoreUnderTheAdministratorsOwnNames() {
            String more =
                    "{\"id\": \"x\", \"type\": \"textfield\", \"key\": \"%s\", \"label\": \"其他\"}, {\"id\": \"intro\"";

            assertThat(changed(built.replace("{\"id\": \"intro\"", more.formatted("custom_more"))))
                    .isEmpty();
            assertError(
                    changed(built.replace("{\"id\": \"intro\"", more.formatted("lost"))),
                    "appeal.judgeAppeal",
                    "填写的内容会丢失");
        }

        @Test
        void keepsWhatMustBeFilledIn() {
            assertError(
                    changed(built.replaceFirst("(?s)\\{\"id\": \"outcome\".*?]},", "")),
                    "appeal.judgeAppeal",
                    "缺少程序离不开的必填字段“结论”(键名 outcome)");
        }

        @Test
        void keepsItRequired() {
            assertError(
                    changed(built.replace("\"required\": true", "\"required\": false")), "appeal.judgeAppeal", "须为必填");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\"conditional\": {\"hide\": \"=true\"},", "\"readonly\": true,", "\"disabled\": true,"})
        void showsItAlwaysAndOpen(String property) {
            assertError(
                    changed(built.replace("\"key\": \"outcome\",", "\"key\": \"outcome\"," + property)),
                    "appeal.judgeAppeal",
                    "任何时候都须填写");
        }

        @Test
        void givesWhatTheCodeCanRead() {
            assertError(
                    changed(built.replaceFirst("\"type\": \"radio\"", "\"type\": \"checklist\"")),
                    "appeal.judgeAppeal",
                    "换成了程序读不懂的组件");
            assertThat(changed(built.replaceFirst("\"type\": \"radio\"", "\"type\": \"select\"")))
                    .isEmpty();
        }

        private List<Finding> changed(String text) {
            Report report = new Report();
            BuiltFormRule.check(FormModel.read(file("appeal.judgeAppeal.form", text)), FormSchema.parse(built), report);
            return report.findings();
        }
    }
}
