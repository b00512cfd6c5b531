package org.shouwen.processadmin;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwen.engine.FormField;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.ProcessContract;

/**
 * A form that code reads keeps what that code was built with: the form beside the code is the declaration of what must
 * come in. Labels, order, hints, limits and choices are the administrator's; what must be filled in, and as what, is not.
 */
final class BuiltFormRule {

    private BuiltFormRule() {}

    static void check(FormModel form, FormSchema built, Report report) {
        Map<String, FormField> fields =
                form.schema().fields().stream().collect(Collectors.toMap(FormField::key, field -> field));
        Set<String> always = form.schema().alwaysRequired();
        for (FormField needed : built.fields()) {
            FormField field = fields.get(needed.key());
            String name = "“" + needed.label() + "”(键名 " + needed.key() + ")";
            if (field == null) {
                if (needed.required()) {
                    report.error(form.file(), form.id(), "缺少程序离不开的必填字段" + name + "。请从现行表单中恢复,不得删除或改键名。");
                }
            } else if (needed.required() && !field.required()) {
                report.error(form.file(), form.id(), "字段" + name + "须为必填。请勾选 Required。");
            } else if (built.alwaysRequired().contains(needed.key()) && !always.contains(needed.key())) {
                report.error(form.file(), form.id(), "字段" + name + "任何时候都须填写,不得隐藏、只读或禁用。");
            } else if (!built.values()
                    .get(needed.key())
                    .equals(form.schema().values().get(needed.key()))) {
                report.error(form.file(), form.id(), "字段" + name + "换成了程序读不懂的组件。请恢复原来的组件类型。");
            }
        }
        Set<String> known = built.values().keySet();
        fields.values().stream()
                .filter(field -> !known.contains(field.key()) && !field.key().startsWith(ProcessContract.CUSTOM))
                .forEach(field -> report.error(
                        form.file(),
                        form.id(),
                        "程序不读取字段“" + field.label() + "”(键名 " + field.key() + "),填写的内容会丢失。自行增加的键名须以 "
                                + ProcessContract.CUSTOM + " 开头。"));
    }
}
