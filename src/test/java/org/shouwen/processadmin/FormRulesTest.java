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
import org.junit.jupiter.params.provider.ValueSource;

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
            assertError(form(FORM.replace("\"values\"", "\"none\"")), null, "没有选项");
            assertThat(form(FORM.replace("\"values\"", "\"valuesKey\": \"outcomes\", \"none\"")))
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

        private List<Finding> form(String text) {
            return CHECK.check(List.of(file("appeal.judgeAppeal.form", text)));
        }
    }
}
