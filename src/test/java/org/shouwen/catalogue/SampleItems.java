package org.shouwen.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The items of the demo catalogue, as they are or changed at one place. */
public final class SampleItems {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private SampleItems() {}

    public static ObjectNode json(String code) {
        try (InputStream in = SampleItems.class.getResourceAsStream("/catalogue/" + code + ".json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The item under another code, so that a test leaves the demo's own items alone. */
    public static ServiceItem item(String code, String newCode, Consumer<ObjectNode> change) {
        ObjectNode item = json(code).put("code", newCode);
        change.accept(item);
        return JSON.convertValue(item, ServiceItem.class);
    }

    public static ServiceItem item(String code, Consumer<ObjectNode> change) {
        return item(code, code, change);
    }

    static ObjectNode handling(ObjectNode item) {
        return (ObjectNode) item.get("handling");
    }

    static ObjectNode publicity(ObjectNode item) {
        return (ObjectNode) item.get("publicity");
    }

    static ObjectNode material(ObjectNode item, int index) {
        return (ObjectNode) item.get("materials").get(index);
    }
}
