package org.shouwen.casefile.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.shouwen.casefile.Progress;
import org.shouwen.casefile.ProgressLookup;
import org.shouwen.casefile.ProgressQuery;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a case for programs. Phone and code stand in the body: an address is logged, a body is not. */
@RestController
@Tag(name = "progress", description = "How a case stands, for its client")
class ProgressApi {

    private final ProgressLookup lookup;

    ProgressApi(ProgressLookup lookup) {
        this.lookup = lookup;
    }

    @PostMapping(path = "/public/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    Progress progress(@RequestBody ProgressQuery query, HttpServletRequest request) {
        return lookup.of(query, request.getRemoteAddr());
    }
}
