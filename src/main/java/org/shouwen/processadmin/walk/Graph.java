package org.shouwen.processadmin.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Nodes, and for each of them those that come next. */
final class Graph {

    private Graph() {}

    /** For each node those that come before; one that is missing has none. */
    static <N> Map<N, List<N>> reversed(Collection<N> nodes, Function<N, List<N>> next) {
        Map<N, List<N>> back = new HashMap<>();
        for (N node : nodes) {
            for (N after : next.apply(node)) {
                back.computeIfAbsent(after, any -> new ArrayList<>()).add(node);
            }
        }
        return back;
    }

    /** How many steps it takes from each node to the nearest end; one that is missing never gets there. */
    static <N> Map<N, Integer> distances(Collection<N> ends, Map<N, List<N>> back) {
        Map<N, Integer> distances = new HashMap<>();
        Deque<N> open = new ArrayDeque<>(ends);
        ends.forEach(end -> distances.put(end, 0));
        while (!open.isEmpty()) {
            N node = open.remove();
            for (N before : back.getOrDefault(node, List.of())) {
                if (distances.putIfAbsent(before, distances.get(node) + 1) == null) {
                    open.add(before);
                }
            }
        }
        return distances;
    }

    /** Everything that can be come to, what it begins with included. */
    static <N> Set<N> closure(Collection<? extends N> from, Function<N, List<N>> next) {
        Set<N> found = new LinkedHashSet<>(from);
        Deque<N> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (N node : next.apply(open.remove())) {
                if (found.add(node)) {
                    open.add(node);
                }
            }
        }
        return found;
    }
}
