package org.shouwen.engine;

import java.util.Set;
import java.util.function.Function;

/** Every component a form may have or, with the reason, may not: the one list of what Tasklist 7.24 can do. */
enum ComponentKind {
    TEXTFIELD("textfield", TextType::line),
    TEXTAREA("textarea", TextType::lines),
    NUMBER("number", NumberType::new),
    DATETIME("datetime", DateTimeType::new),
    CHECKBOX("checkbox", declared -> new CheckboxType()),
    RADIO("radio", SingleChoice::new),
    SELECT("select", SingleChoice::new),
    CHECKLIST("checklist", ManyChoices::new),
    TAGLIST("taglist", ManyChoices::new),
    EXPRESSION("expression", declared -> new ComputedType(declared.expression())),

    GROUP("group"),

    TEXT("text"),
    HTML("html"),
    IMAGE("image"),
    TABLE("table"),
    SPACER("spacer"),
    SEPARATOR("separator"),
    BUTTON("button"),

    DYNAMICLIST("dynamiclist", "Tasklist 打开后任务永远无法完成"),
    FILEPICKER("filepicker", "Tasklist 无法打开含有它的表单"),
    DOCUMENT_PREVIEW("documentPreview", "Tasklist 无法打开含有它的表单"),
    IFRAME("iframe", "Tasklist 的内容安全策略禁止显示外部页面");

    private static final Set<ComponentKind> CHOICES = Set.of(RADIO, SELECT, CHECKLIST, TAGLIST);

    private final String type;
    private final Function<Declaration, FieldType> field;
    private final String obstacle;

    ComponentKind(String type, Function<Declaration, FieldType> field, String obstacle) {
        this.type = type;
        this.field = field;
        this.obstacle = obstacle;
    }

    ComponentKind(String type, Function<Declaration, FieldType> field) {
        this(type, field, null);
    }

    ComponentKind(String type) {
        this(type, null, null);
    }

    ComponentKind(String type, String obstacle) {
        this(type, null, obstacle);
    }

    /** Null for types that are not listed here; form-js 1.8 cannot open a form that has one. */
    static ComponentKind of(String type) {
        for (ComponentKind kind : values()) {
            if (kind.type.equals(type)) {
                return kind;
            }
        }
        return null;
    }

    /** Why Tasklist cannot do it, null when it can. */
    String obstacle() {
        return obstacle;
    }

    String type() {
        return type;
    }

    boolean isField() {
        return field != null;
    }

    FieldType fieldType(Declaration declared) {
        return field.apply(declared);
    }

    boolean isChoice() {
        return CHOICES.contains(this);
    }

    /** Whether live content can fill it. */
    boolean takesLive() {
        return this == GROUP || liveProperty() != null;
    }

    /** The property that live content's value goes to, null where a component takes none. */
    String liveProperty() {
        return switch (this) {
            case TEXT -> "text";
            case HTML -> "content";
            case EXPRESSION -> null;
            default -> isField() ? "defaultValue" : null;
        };
    }
}
