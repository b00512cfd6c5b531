package org.shouwen.generated;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that may be asked for.
 *
 * @param path with {@code {names}} where something is to be filled in
 * @param parameters names of query parameters
 * @param body what JSON is read into, null where nothing is
 */
record Route(String method, String path, List<String> parameters, Type body) {

    /** Classes tell their methods in another order each time. */
    static final Comparator<Route> ORDER = Comparator.comparing(Route::path)
            .thenComparing(Route::method)
            .thenComparing(route -> String.valueOf(route.body()))
            .thenComparing(route -> route.parameters().toString());

    Route {
        parameters = parameters.stream().distinct().sorted().toList();
    }

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }
}
