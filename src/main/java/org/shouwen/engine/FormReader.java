package org.shouwen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.refusal.RefusalCode;

/** Turns the nested components of a form into a flat list of fields, and collects every problem on the way. */
final class FormReader {

    private static final int MOST_COMPONENTS = 500;

    private final List<String> problems = new ArrayList<>();
    private final List<FormItem> items = new ArrayList<>();
    private final Set<String> liveNames = new LinkedHashSet<>();
    private final Set<List<String>> fieldPaths = new HashSet<>();
    private final Set<List<String>> groupPaths = new HashSet<>();
    private final Map<List<String>, Strangers> strangers = new LinkedHashMap<>();
    private int components;

    /** How a group refuses what does not belong in it. */
    record Strangers(RefusalCode code, String groupLabel) {}

    /** @throws UnusableForm with all problems, where there are any */
    FormReader(JsonNode form) {
        components(form.path("components"), List.of(), List.of());
        if (components > MOST_COMPONENTS) {
            problems.add("表单的组件超过 " + MOST_COMPONENTS + " 个。");
        }
        if (!problems.isEmpty()) {
            throw new UnusableForm(problems);
        }
    }

    List<FormItem> items() {
        return items;
    }

    /** By the path of the group that refuses in its own words what does not belong in it. */
    Map<List<String>, Strangers> strangers() {
        return strangers;
    }

    Set<String> liveNames() {
        return liveNames;
    }

    private void components(JsonNode components, List<String> path, List<FeelExpression> hides) {
        components.forEach(json -> component(new Declaration(json, problems), path, hides));
    }

    private void component(Declaration declared, List<String> path, List<FeelExpression> outerHides) {
        components++;
        ComponentKind kind = ComponentKind.of(declared.type());
        if (kind == null) {
            declared.problem("组件类型“" + declared.type() + "”在 Tasklist 7.24 中无法使用");
            return;
        }
        if (kind.obstacle() != null) {
            declared.problem("组件类型“" + declared.type() + "”不能使用，" + kind.obstacle());
            return;
        }
        List<FeelExpression> hides = new ArrayList<>(outerHides);
        FeelExpression hide = declared.hide();
        if (hide != null) {
            hides.add(hide);
        }
        live(declared, kind);
        if (kind.isField()) {
            field(declared, kind, path, hides);
        } else if (kind == ComponentKind.GROUP) {
            group(declared, path, hides);
        } else if (declared.property("rule") != null || declared.property("refusal") != null) {
            declared.problem("属性 rule 和 refusal 只能用于可以填写的组件");
        }
    }

    private void live(Declaration declared, ComponentKind kind) {
        String live = declared.property("live");
        if (live == null) {
            return;
        }
        if (!kind.takesLive()) {
            declared.problem("这种组件不能使用属性 live");
        }
        if (kind == ComponentKind.GROUP && declared.text("path").isEmpty()) {
            declared.problem("使用属性 live 的组须有 path");
        }
        liveNames.add(live);
    }

    private void group(Declaration declared, List<String> outerPath, List<FeelExpression> hides) {
        List<String> path = outerPath;
        if (!declared.text("path").isEmpty()) {
            path = nested(outerPath, declared.text("path"));
            claimGroups(declared, path);
            if (declared.refusal() != null) {
                strangers.put(path, new Strangers(declared.refusal(), declared.label()));
            }
        }
        components(declared.components(), path, hides);
    }

    private void field(Declaration declared, ComponentKind kind, List<String> outerPath, List<FeelExpression> hides) {
        FieldType type = kind.fieldType(declared);
        if (type instanceof ComputedType computed && computed.expression() == null) {
            declared.problem("没有表达式");
        }
        if (declared.text("key").isBlank()) {
            declared.problem("没有 key");
            return;
        }
        List<String> path = nested(outerPath, declared.text("key"));
        claimGroups(declared, path.subList(0, path.size() - 1));
        if (!fieldPaths.add(path) || groupPaths.contains(path)) {
            declared.problem("key“" + String.join(".", path) + "”重复");
        }
        FormField field = new FormField(
                String.join(".", path),
                declared.label(),
                declared.type(),
                declared.required(),
                type.options(),
                declared.refusal(),
                declared.rules(),
                declared.property("live"));
        items.add(new FormItem(
                field,
                path,
                type,
                List.copyOf(hides),
                declared.flag("disabled"),
                declared.readonly(),
                declared.readonlyCondition(),
                declared.defaultValue()));
    }

    private List<String> nested(List<String> outer, String dotted) {
        List<String> path = new ArrayList<>(outer);
        path.addAll(Arrays.asList(dotted.split("\\.", -1)));
        return List.copyOf(path);
    }

    private void claimGroups(Declaration declared, List<String> path) {
        for (int length = 1; length <= path.size(); length++) {
            List<String> group = path.subList(0, length);
            groupPaths.add(List.copyOf(group));
            if (fieldPaths.contains(group)) {
                declared.problem("路径“" + String.join(".", group) + "”与同名字段冲突");
                return;
            }
        }
    }
}
