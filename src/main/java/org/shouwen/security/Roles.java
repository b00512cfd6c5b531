package org.shouwen.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The groups of the engine, one per role; what each may do stands in {@link Grants} and {@link ProcessAccess}. */
public final class Roles {

    public static final String WINDOW_CLERK = "window-clerk";
    public static final String OFFICE_HEAD = "office-head";
    public static final String OVERSIGHT_OFFICE = "oversight-office";
    public static final String BUREAU_LEADER_IN_CHARGE = "bureau-leader-in-charge";
    public static final String BUREAU_PRINCIPAL_LEADER = "bureau-principal-leader";
    public static final String TOWN_LEADER_IN_CHARGE = "town-leader-in-charge";
    public static final String TOWN_PRINCIPAL_LEADER = "town-principal-leader";
    public static final String INSPECTOR = "inspector";
    public static final String PROCESS_ADMIN = "process-admin";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    /** Those who work on cases or supervise them; the others get documents and figures. */
    public static final Set<String> CASEWORKERS =
            Set.of(WINDOW_CLERK, OFFICE_HEAD, OVERSIGHT_OFFICE, BUREAU_LEADER_IN_CHARGE, BUREAU_PRINCIPAL_LEADER);

    /** Stands for every department, where roles are listed. */
    public static final String ANY_DEPARTMENT = "dept-*";

    /** Those to whom matters are reported, and who see that they are dealt with. */
    public static final Set<String> SUPERVISORS =
            Set.of(OFFICE_HEAD, OVERSIGHT_OFFICE, BUREAU_LEADER_IN_CHARGE, BUREAU_PRINCIPAL_LEADER);

    /** Those who get tasks. */
    public static final Set<String> TASKLIST_USERS = Set.of(
            WINDOW_CLERK,
            OFFICE_HEAD,
            OVERSIGHT_OFFICE,
            BUREAU_LEADER_IN_CHARGE,
            BUREAU_PRINCIPAL_LEADER,
            PROCESS_ADMIN,
            ANY_DEPARTMENT);

    /** Departments for joint handling and supervision notices: {@code dept-<code>}. */
    private static final String DEPARTMENT = "dept-[A-Za-z0-9-]{1,50}";

    private static final Map<String, String> LABELS = labels();

    private Roles() {}

    public static Set<String> all() {
        return LABELS.keySet();
    }

    public static boolean isRole(String group) {
        return LABELS.containsKey(group) || isDepartment(group);
    }

    public static boolean isDepartment(String group) {
        return group.matches(DEPARTMENT);
    }

    /** Whether one of the roles is among those listed, be it as {@link #ANY_DEPARTMENT}. */
    public static boolean anyListed(Set<String> listed, Collection<String> roles) {
        return roles.stream()
                .anyMatch(role -> listed.contains(role) || isDepartment(role) && listed.contains(ANY_DEPARTMENT));
    }

    /** Chinese name of the role; departments are named by their code. */
    static String label(String role) {
        return LABELS.getOrDefault(role, "有关部门 " + role.substring(role.indexOf('-') + 1));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(WINDOW_CLERK, "窗口工作人员");
        labels.put(OFFICE_HEAD, "人社所负责人");
        labels.put(OVERSIGHT_OFFICE, "局社管办");
        labels.put(BUREAU_LEADER_IN_CHARGE, "主管领导");
        labels.put(BUREAU_PRINCIPAL_LEADER, "局主要领导");
        labels.put(TOWN_LEADER_IN_CHARGE, "镇、街道分管领导");
        labels.put(TOWN_PRINCIPAL_LEADER, "镇、街道主要领导");
        labels.put(INSPECTOR, "督查人员");
        labels.put(PROCESS_ADMIN, "流程管理员");
        labels.put(CAMUNDA_ADMIN, "系统管理员");
        return labels;
    }
}
