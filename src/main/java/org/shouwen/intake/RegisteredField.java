package org.shouwen.intake;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shouwen.casefile.ItemRef;
import org.shouwen.security.Masking;

/** The parts of a registration that can be put right, and what of them everybody who sees the case may see. */
enum RegisteredField {
    NAME("clientName", "姓名", of(Client::name), Masking::name),
    UNIT("clientUnit", "单位", of(Client::unit), UnaryOperator.identity()),
    PHONE("clientPhone", "联系电话", of(Client::phone), Masking::phone),
    ID_TYPE("clientIdType", "证件类型", of(Client::idType).andThen(IdDocumentType::labelOf), UnaryOperator.identity()),
    ID_NO("clientIdNo", "证件号码", of(Client::idNo), Masking::idNo),
    EMAIL("clientEmail", "电子邮箱", of(Client::email), EmailAddress::masked),
    ADDRESS("clientAddress", "通信地址", of(Client::address), address -> "*".repeat(address.length())),
    ITEM("itemCode", "所涉事项", registered -> item(registered.item()), UnaryOperator.identity());

    private final String key;
    private final String label;
    private final Function<Registered, String> value;
    private final UnaryOperator<String> masked;

    RegisteredField(String key, String label, Function<Registered, String> value, UnaryOperator<String> masked) {
        this.key = key;
        this.label = label;
        this.value = value;
        this.masked = masked;
    }

    /** As in the form of the registration. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Null where nothing is registered. */
    String in(Registered registered) {
        return value.apply(registered);
    }

    String masked(String text) {
        return text == null ? null : masked.apply(text);
    }

    private static Function<Registered, String> of(Function<Client, String> part) {
        return registered -> part.apply(registered.client());
    }

    private static String item(ItemRef item) {
        return item == null ? null : "%s v%d %s".formatted(item.code(), item.version(), item.name());
    }
}
