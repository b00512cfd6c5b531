package org.shouwen.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who may do what: the tables of {@code docs/security/permissions.md} that name addresses, which are the rule itself and
 * no description of it. What has no row there exists for nobody.
 */
@Component
public class AccessTable {

    /** Who is not logged in, as a role. */
    public static final String NOBODY = "";

    private static final String FILE = "security/permissions.md";
    private static final String ADDRESS = "地址";
    /** The engine answers at two places, for programs and for its own pages; a row of it holds for both. */
    private static final String ENGINE_ADDRESS = "引擎地址";

    private static final List<String> ENGINE_PLACES = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final int METHOD = 0;
    private static final int PATH = 1;
    private static final int OBJECT = 3;
    private static final int FIRST_ROLE = 4;

    private final List<Row> rows;

    AccessTable() {
        this(text());
    }

    AccessTable(String markdown) {
        this.rows = rows(markdown);
    }

    /** In the order of what is stronger, for those who hold several roles. */
    public enum Access {
        /** Whatever it is about. */
        ALL("可"),
        /** What belongs to the office of the person, or to the bureau where the person is of the bureau. */
        REACH("本"),
        /** What is given to the person alone. */
        OWN("己"),
        /** There is such a thing, and the role has no right to it. */
        REFUSED("拒"),
        /** For this role there is no such thing. */
        HIDDEN("·");

        private final String sign;

        Access(String sign) {
            this.sign = sign;
        }

        /** Whether the role gets in at all; what then is its own, the feature itself decides. */
        public boolean isOpen() {
            return compareTo(REFUSED) < 0;
        }

        private static Access of(String sign) {
            return Arrays.stream(values())
                    .filter(access -> access.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no such sign: " + sign));
        }
    }

    /**
     * @param path a pattern as Spring's PathPattern reads it
     * @param object what it is about, such as a case or a complaint; blank where it is about nothing in particular
     */
    public record Row(List<String> methods, String path, String object, Map<String, Access> access) {

        public Row {
            methods = List.copyOf(methods);
            access = Map.copyOf(access);
        }

        /** The strongest that one of the roles has. */
        public Access of(Collection<String> roles) {
            return roles.stream()
                    .map(role -> Roles.isDepartment(role) ? Roles.ANY_DEPARTMENT : role)
                    .map(role -> access.getOrDefault(role, Access.HIDDEN))
                    .min(Access::compareTo)
                    .orElse(Access.HIDDEN);
        }

        public boolean isOpenToAnybody() {
            return access.values().stream().anyMatch(Access::isOpen);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String markdown) {
        List<Row> rows = new ArrayList<>();
        List<String> heading = null;
        for (String line : markdown.lines().toList()) {
            if (!line.startsWith("|")) {
                heading = null;
            } else if (heading == null) {
                heading = cells(line);
            } else if (isAboutAddresses(heading) && !line.startsWith("|-")) {
                rows.addAll(rows(heading, cells(line)));
            }
        }
        return List.copyOf(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static boolean isAboutAddresses(List<String> heading) {
        return heading.size() > FIRST_ROLE && List.of(ADDRESS, ENGINE_ADDRESS).contains(heading.get(PATH));
    }

    private static List<Row> rows(List<String> heading, List<String> cells) {
        if (cells.size() != heading.size()) {
            throw new IllegalStateException("A row of the table has too many or too few cells: " + cells);
        }
        Map<String, Access> access = new HashMap<>();
        for (int i = FIRST_ROLE; i < cells.size(); i++) {
            access.put(role(heading.get(i)), Access.of(cells.get(i)));
        }
        List<String> methods = List.of(cells.get(METHOD).split(" "));
        String path = cells.get(PATH).replace("`", "");
        return (heading.get(PATH).equals(ENGINE_ADDRESS) ? ENGINE_PLACES.stream() : Stream.of(""))
                .map(place -> new Row(methods, place + path, cells.get(OBJECT), access))
                .toList();
    }

    private static String role(String heading) {
        return switch (heading) {
            case "窗口" -> Roles.WINDOW_CLERK;
            case "所长" -> Roles.OFFICE_HEAD;
            case "社管办" -> Roles.OVERSIGHT_OFFICE;
            case "主管领导" -> Roles.BUREAU_LEADER_IN_CHARGE;
            case "主要领导" -> Roles.BUREAU_PRINCIPAL_LEADER;
            case "部门" -> Roles.ANY_DEPARTMENT;
            case "镇分管" -> Roles.TOWN_LEADER_IN_CHARGE;
            case "镇主要" -> Roles.TOWN_PRINCIPAL_LEADER;
            case "督查" -> Roles.INSPECTOR;
            case "流程" -> Roles.PROCESS_ADMIN;
            case "系统" -> Roles.CAMUNDA_ADMIN;
            case "未登录" -> NOBODY;
            default -> throw new IllegalStateException("There is no such role: " + heading);
        };
    }
}
