package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.forms;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.DMN;
import static org.shouwen.processadmin.ModelTexts.FORM;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators' programs write around and into a model, and what no model is. */
class FilesTest {

    @Nested
    class Encoded {

        @Test
        void aByteOrderMarkIsReadAndNotDeployed() {
            ModelFile form =
                    new ModelFile("appeal.judgeAppeal.form", ("\ufeff" + FORM).getBytes(StandardCharsets.UTF_8));

            assertThat(check(
                            new ModelFile("appeal.bpmn", ("\ufeff" + drawn(BPMN)).getBytes(StandardCharsets.UTF_8)),
                            form))
                    .isEmpty();
            assertThat(form).isEqualTo(file("appeal.judgeAppeal.form", FORM));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
        void utf16WithItsMarkIsRead(String charset) {
            String text = drawn(BPMN).replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");

            assertThat(check(
                            new ModelFile("appeal.bpmn", ("\ufeff" + text).getBytes(Charset.forName(charset))),
                            forms().get(0)))
                    .isEmpty();
        }

        @Test
        void gbkIsRefusedByLine() {
            byte[] gbk = FORM.getBytes(Charset.forName("GBK"));

            List<Finding> findings = CHECK.check(List.of(new ModelFile("appeal.judgeAppeal.form", gbk)));

            assertError(findings, null, "第 4 行的文字无法识别(很可能是 GBK 编码)。请在编辑器中另存为 UTF-8");
            assertThat(findings).singleElement().extracting(Finding::line).isEqualTo(4);
        }

        @Test
        void gbkThatXmlDeclaresIsRefusedToo() {
            String declared = drawn(BPMN).replace("encoding=\"UTF-8\"", "encoding=\"GBK\"");

            assertError(
                    CHECK.check(List.of(new ModelFile("appeal.bpmn", declared.getBytes(Charset.forName("GBK"))))),
                    null,
                    "GBK");
            assertError(
                    CHECK.check(List.of(file("appeal.bpmn", declared.replaceAll("[^\\x00-\\x7f]", "x")))),
                    null,
                    "编码是 GBK");
        }

        private List<Finding> check(ModelFile process, ModelFile form) {
            return CHECK.check(List.of(process, form, forms().get(1)));
        }
    }

    @Nested
    class Malformed {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "</bpmn:process> | '' | 标记 <bpmn:process> 没有结束",
                    "id=\"f3\" | id=f3 | 属性 id 的值应写在引号内",
                    "id=\"f3\" | id | 属性 id 后面缺少",
                    "id=\"f3\" | id=\"f3\" id=\"f4\" | 属性 id 写了两次",
                    "name=\"改变\" | name=\"<改变\" | 属性 name 的值中有“<”",
                    "name=\"改变\" | name=\"改 & 变\" | “&”应写成 &amp;",
                    "name=\"改变\" | name=\"&nbsp;\" | “&nbsp;”不能使用",
                    "bpmn:exclusiveGateway | foo:exclusiveGateway | 前缀 foo 没有说明",
                    "${outcome == 'CHANGED'} | ${outcome < 3} | “<”后面不是标记",
                    "</bpmn:definitions> | '' | 文件没有写完",
                    "</bpmn:definitions> | </bpmn:definitions>x | 文件结束标记之后还有文字",
                    "<bpmn:outgoing>f1</bpmn:outgoing> | &#1; | 不是能使用的字符",
                })
        void xmlIsRefusedInChineseWithLineAndColumn(String there, String instead, String sentence) {
            List<Finding> findings = CHECK.check(List.of(file("appeal.bpmn", BPMN.replace(there, instead))));

            assertThat(findings).hasSize(1);
            assertError(findings, null, sentence);
            assertThat(findings.get(0).sentence())
                    .matches("(?s)文件无法读取:第 \\d+ 行第 \\d+ 列:.*")
                    .doesNotContain("URI", "SAX");
            assertThat(findings.get(0).line()).isPositive();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"type\": \"default\", | \"type\": \"default\" | 第 1 行第 48 列,这里不应出现",
                    "\"type\": \"default\", | \"type\": default, | “default”应写在引号内",
                    "\"type\": \"default\", | \"type\": \"default\", \"type\": \"default\", | “type”写了两次",
                    "}]}]} | }]}] | 文件没有写完",
                    "}]}]} | }]}]}} | 括号不配对",
                    "}]}]} | }]}]} 1 | 还有多余的文字"
                })
        void jsonIsRefusedInChineseWithLineAndColumn(String there, String instead, String sentence) {
            List<Finding> findings =
                    CHECK.check(List.of(file("appeal.judgeAppeal.form", FORM.replace(there, instead))));

            assertThat(findings).hasSize(1);
            assertError(findings, null, sentence);
            assertThat(findings.get(0).sentence()).matches("(?s)表单文件不是有效的 JSON:第 \\d+ 行第 \\d+ 列,.*");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE x>\n",
                    "<!DOCTYPE x [<!ENTITY a \"1\">]>\n",
                    "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">\n",
                    "<?xml-stylesheet href=\"http://127.0.0.1:1/x.xsl\"?>\n"
                })
        void nothingFromElsewhereIsRead(String prologue) {
            assertError(
                    CHECK.check(List.of(file("appeal.bpmn", BPMN.replace("?>\n", "?>\n" + prologue)))), null, "请删除这一段");
            assertError(
                    CHECK.check(List.of(file("routing.dmn", DMN.replace("?>\n", "?>\n" + prologue)))), null, "请删除这一段");
        }
    }

    @Nested
    class Limited {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../appeal.bpmn",
                    "a/appeal.bpmn",
                    "C:\\appeal.bpmn",
                    "appeal (1).bpmn",
                    ".bpmn",
                    "申诉.bpmn",
                    "a\u0000.bpmn",
                    ""
                })
        void isTheName(String name) {
            assertError(CHECK.check(List.of(file(name, BPMN))), null, "文件名");
        }

        @Test
        void isTheSize() {
            assertError(CHECK.check(List.of(file("appeal.bpmn", BPMN + " ".repeat(2 << 20)))), null, "2 MB");
        }

        @Test
        void isTheNumberOfFiles() {
            List<Finding> findings = CHECK.check(Collections.nCopies(201, file("appeal.bpmn", BPMN)), List.of());

            assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.sentence())
                    .contains("最多上传 200 个"));
        }

        @Test
        void isTheNumberOfElements() {
            assertError(
                    CHECK.check(List.of(file(
                            "appeal.bpmn",
                            BPMN.replace("</bpmn:process>", "<bpmn:endEvent/>".repeat(20_000) + "</bpmn:process>")))),
                    null,
                    "元素超过");
        }

        @Test
        void isTheDepth() {
            String deep = "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000);

            assertError(
                    CHECK.check(
                            List.of(file("appeal.bpmn", BPMN.replace("</bpmn:process>", deep + "</bpmn:process>")))),
                    null,
                    "嵌套太深");
            assertError(CHECK.check(List.of(file("appeal.judgeAppeal.form", "{\"a\":".repeat(50_000)))), null, "嵌套太深");
        }

        @Test
        void isTheLengthOfOneText() {
            assertError(
                    CHECK.check(List.of(file("appeal.bpmn", BPMN.replace("登记复核", "长".repeat(10_001))))), null, "太长");
            assertError(
                    CHECK.check(List.of(
                            file("appeal.bpmn", BPMN.replace("${judgeDeadline}", "${" + "(".repeat(1_000) + "}")))),
                    "judgeAppeal",
                    "表达式太长");
        }

        @Test
        void isTheNumberOfComponents() {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 501; i++) {
                texts.add("{\"type\": \"text\", \"id\": \"t%d\", \"text\": \"x\"}".formatted(i));
            }

            assertError(
                    CHECK.check(List.of(file(
                            "appeal.judgeAppeal.form",
                            "{\"id\": \"appeal.judgeAppeal\", \"type\": \"default\", \"components\": ["
                                    + String.join(",", texts) + "]}"))),
                    null,
                    "组件超过 500 个");
        }
    }
}
