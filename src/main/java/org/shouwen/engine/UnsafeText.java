package org.shouwen.engine;

import java.util.Collection;
import java.util.Map;

/** Finds text that the engine might evaluate or a database cannot store. */
final class UnsafeText {

    private UnsafeText() {}

    /** What is wrong with a value or anything inside it, to follow the field's label; null when nothing is. */
    static String fault(Object value) {
        if (value instanceof String text) {
            return faultOf(text);
        }
        if (value instanceof Map<?, ?> map) {
            String inKeys = fault(map.keySet());
            return inKeys == null ? fault(map.values()) : inKeys;
        }
        if (value instanceof Collection<?> entries) {
            for (Object entry : entries) {
                String fault = fault(entry);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static String faultOf(String text) {
        if (text.contains("${") || text.contains("#{")) {
            return "不能包含表达式";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return "含有无法保存的特殊字符";
            }
        }
        return null;
    }
}
