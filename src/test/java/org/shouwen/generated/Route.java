package org.shouwen.generated;

import java.lang.reflect.Type;
import java.util.List;

/**
 * One thing that may be asked for.
 *
 * @param path with {@code {names}} where something is to be filled in
 * @param parameters names of query parameters
 * @param body what JSON is read into, null where nothing is
 */
record Route(String method, String path, List<String> parameters, Type body) {

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }
}
