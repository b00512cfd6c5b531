package org.shouwen.security.web;

import java.util.List;
import java.util.Map;
import org.shouwen.security.AccessTable;

/** What is sent with a request: as little as gets past the door and does no harm behind it. */
final class Bodies {

    private Bodies() {}

    record Multipart(String type, String content) {}

    static String query(String object) {
        return object.equals("投诉身份") ? "?reason=%E6%A0%B8%E5%AF%B9%E8%BA%AB%E4%BB%BD%E4%BF%A1%E6%81%AF" : "";
    }

    static Object of(
            String method, AccessTable.Row row, String user, Map<String, String> variables, Exhibits exhibits) {
        if (!method.equals("POST") && !method.equals("PUT")) {
            return null;
        }
        String path = row.path();
        if (path.endsWith("/attachments")) {
            return new Multipart(
                    "multipart/form-data; boundary=cell",
                    "--cell\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                            + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--cell--\r\n");
        }
        if (row.object().endsWith("操作")) {
            return Map.of("cell", "x");
        }
        if (row.object().equals("任务办理")) {
            return Map.of("variables", Map.of("cell", Map.of("value", "x")));
        }
        if (row.object().equals("流程暂停")) {
            return path.endsWith("/process-definition/suspended")
                    ? Map.of("suspended", true, "processDefinitionKey", "consultation-intake")
                    : Map.of("suspended", true);
        }
        String fresh = "cell-" + System.nanoTime();
        return switch (path.replaceAll("^(/engine-rest|/camunda/api/engine/engine/default)", "")) {
            case "/public/progress" -> Map.of("caseNo", exhibits.other("progress"), "phone", "13000000004");
            case "/api/admin/staff" -> List.of();
            case "/task/{id}/claim" -> Map.of("userId", user);
            case "/task/{id}/assignee" -> Map.of("userId", "clerk05");
            case "/task/{id}/identity-links", "/task/{id}/identity-links/delete" ->
                Map.of("userId", "clerk05", "type", "candidate");
            case "/message" -> Map.of("messageName", "noSuchMessage");
            case "/job/{id}/retries" -> Map.of("retries", 0);
            case "/user/create" ->
                Map.of("profile", Map.of("id", fresh), "credentials", Map.of("password", "Zq9!zzzzzzzz"));
            case "/user/{id}/profile" -> Map.of("id", Exhibits.CELL_ACCOUNT, "firstName", "测");
            case "/user/{id}/credentials" -> Map.of("password", "shouwen", "authenticatedUserPassword", "shouwen");
            case "/group/create" -> Map.of("id", fresh, "name", "试", "type", "TEST");
            case "/group/{id}" -> Map.of("id", variables.getOrDefault("id", "x"), "name", "试", "type", "TEST");
            case "/tenant/create" -> Map.of("id", fresh, "name", "试");
            case "/tenant/{id}" -> Map.of("id", variables.getOrDefault("id", "x"), "name", "试");
            case "/filter/create", "/filter/{id}" -> Map.of("resourceType", "Task", "name", fresh, "query", Map.of());
            case "/authorization/create", "/authorization/{id}" ->
                Map.of(
                        "type",
                        1,
                        "permissions",
                        List.of("READ"),
                        "userId",
                        Exhibits.CELL_ACCOUNT,
                        "resourceType",
                        1,
                        "resourceId",
                        fresh);
            default -> Map.of();
        };
    }
}
