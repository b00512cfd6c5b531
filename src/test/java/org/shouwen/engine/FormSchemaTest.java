package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.hide;
import static org.shouwen.engine.SampleForm.json;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.validate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;

class FormSchemaTest {

    @Test
    void fieldsComeInTheOrderOfTheFormWithWhatTheirAuthorDeclared() {
        FormSchema form = FormSchema.parse(json(
                component("textarea", "matter", "事由：", validate("\"required\": true, \"minLength\": 5")),
                component("select", "channel", "渠道", options("VISIT", "PHONE")),
                """
                {"type": "group", "label": "服务对象", "path": "client", "showOutline": true, "id": "Group_1",
                 "components": [%s]}""".formatted(component("textfield", "phone", "联系电话", """
                                        "properties": {"refusal": "CONTACT_REQUIRED", "rule": "phone, politeWords",
                                                       "live": "knownPhone"}"""))));

        assertThat(form.fields()).extracting(FormField::key).containsExactly("matter", "channel", "client.phone");
        assertThat(form.fields()).extracting(FormField::label).containsExactly("事由", "渠道", "联系电话");
        assertThat(form.fields()).extracting(FormField::required).containsExactly(true, false, false);
        assertThat(form.fields().get(1).options())
                .containsExactly(new FormOption("选项VISIT", "VISIT"), new FormOption("选项PHONE", "PHONE"));
        FormField phone = form.fields().get(2);
        assertThat(phone.type()).isEqualTo("textfield");
        assertThat(phone.refusal()).isEqualTo(RefusalCode.CONTACT_REQUIRED);
        assertThat(form.ruleNames()).containsExactlyInAnyOrder("phone", "politeWords");
        assertThat(form.liveNames()).containsExactly("knownPhone");
    }

    @Test
    void aStreamIsReadAsUtf8() {
        byte[] bytes = json(component("textfield", "name", "姓名")).getBytes(StandardCharsets.UTF_8);

        FormSchema form = FormSchema.parse(new ByteArrayInputStream(bytes));

        assertThat(form.fields()).extracting(FormField::label).containsExactly("姓名");
    }

    @Test
    void aDateIsCalledByItsOwnLabel() {
        FormSchema form = SampleForm.of("""
                {"type": "datetime", "key": "receivedAt", "subtype": "datetime",
                 "dateLabel": "收到日期", "timeLabel": "时间"}""", """
                {"type": "datetime", "key": "opensAt", "subtype": "time", "timeLabel": "开门时间"}""");

        assertThat(form.fields()).extracting(FormField::label).containsExactly("收到日期", "开门时间");
    }

    @Test
    void aFieldWithoutFixedLabelIsCalledByItsKey() {
        FormSchema form = FormSchema.parse(json(
                component("textfield", "a", ""),
                component("textfield", "b", "= x"),
                component("textfield", "c", "{{x}}")));

        assertThat(form.fields()).extracting(FormField::label).containsExactly("a", "b", "c");
    }

    @Test
    void componentsWithoutDataAreNoFields() {
        FormSchema form = FormSchema.parse(json(
                "{\"type\": \"text\", \"text\": \"# 标题\"}",
                "{\"type\": \"html\", \"content\": \"<p>说明</p>\"}",
                "{\"type\": \"image\", \"source\": \"data:image/png;base64,\"}",
                "{\"type\": \"separator\"}",
                "{\"type\": \"spacer\", \"height\": 60}",
                "{\"type\": \"button\", \"label\": \"提交\", \"action\": \"submit\"}",
                """
                {"type": "table", "label": "办件", "dataSource": "=cases", "rowCount": 10,
                 "columns": [{"label": "编号", "key": "caseNo"}]}"""));

        assertThat(form.fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamiclist", "filepicker", "documentPreview", "iframe", "signature"})
    void whatTasklistCannotDoIsRefused(String type) {
        assertThatThrownBy(() -> FormSchema.parse(json(component(type, "x", "附件"))))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("「附件」")
                .hasMessageContaining(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"type\": \"default\"}",
                "{\"components\": []}",
                "{\"type\": \"default\", \"components\": {}}",
                "{\"type\": \"default\", \"type\": \"default\", \"components\": []}"
            })
    void whatIsNoFormIsRefused(String json) {
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(UnusableForm.class);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThatThrownBy(() -> FormSchema.parse(json(
                        component("textfield", "a", "甲", hide("=if then")),
                        component("textfield", "b", "乙", hide("b = 1")),
                        component("textfield", "c", "丙", validate("\"pattern\": \"[\"")),
                        component("textfield", "d", "丁", validate("\"required\": \"=true\"")),
                        component("textfield", "e", "戊", validate("\"minLength\": \"many\"")),
                        component("textfield", "f", "己", validate("\"validationType\": \"iban\"")),
                        component("textfield", "g", "庚", "\"properties\": {\"refusal\": \"NO_SUCH_CODE\"}"),
                        component("select", "h", "辛"),
                        component("textfield", "a", "壬"),
                        component("textfield", "a.b", "癸"),
                        component("textfield", "", "子"),
                        component("datetime", "i", "丑", "\"subtype\": \"week\""),
                        component(
                                "expression", "j", "寅", "\"expression\": \"=1\"", "\"properties\": {\"live\": \"x\"}"),
                        "{\"type\": \"text\", \"text\": \"x\", \"properties\": {\"rule\": \"x\"}}")))
                .asInstanceOf(type(UnusableForm.class))
                .satisfies(unusable -> assertThat(unusable.problems())
                        .hasSize(14)
                        .anySatisfy(problem -> assertThat(problem).contains("「甲」", "FEEL"))
                        .anySatisfy(problem -> assertThat(problem).contains("「壬」", "重复"))
                        .anySatisfy(problem -> assertThat(problem).contains("「癸」", "冲突"))
                        .anySatisfy(problem -> assertThat(problem).contains("「子」", "key")));
    }

    @Test
    void aGroupCannotBearTheKeyOfAField() {
        String group = "{\"type\": \"group\", \"label\": \"组\", \"path\": \"client\", \"components\": [%s]}"
                .formatted(component("textfield", "name", "姓名"));

        assertThatThrownBy(() -> FormSchema.parse(json(component("textfield", "client", "对象"), group)))
                .isInstanceOf(UnusableForm.class);
        assertThatThrownBy(() -> FormSchema.parse(json(group, component("textfield", "client", "对象"))))
                .isInstanceOf(UnusableForm.class);
    }
}
