package org.shouwen.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The labels of all kinds of cases. */
@Service
public class CaseKinds {

    private final Map<String, CaseKind> kinds;

    CaseKinds(ObjectProvider<CaseKind> kinds) {
        this.kinds = kinds.orderedStream().collect(Collectors.toMap(CaseKind::code, Function.identity()));
    }

    String label(String kind) {
        return kinds.containsKey(kind) ? kinds.get(kind).label() : kind;
    }

    String statusLabel(String kind, String status) {
        return kinds.containsKey(kind) ? kinds.get(kind).statusLabels().getOrDefault(status, status) : status;
    }

    /** Every status of every kind with its label; kinds that share a status share its label. */
    public Map<String, String> statusLabels() {
        Map<String, String> all = new LinkedHashMap<>();
        kinds.values().forEach(kind -> kind.statusLabels().forEach(all::putIfAbsent));
        return all;
    }
}
