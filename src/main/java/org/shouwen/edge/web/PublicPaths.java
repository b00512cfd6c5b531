package org.shouwen.edge.web;

import jakarta.servlet.http.HttpServletRequest;

/** What answers without a login and asks the database: the public pages and the login itself. */
class PublicPaths {

    boolean include(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/public") || path.startsWith("/public/") || path.equals("/login");
    }
}
