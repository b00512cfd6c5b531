package org.shouwen.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.TemplateView;
import org.shouwen.document.Templates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of papers, for the process administrator. */
@RestController
@RequestMapping("/api/admin/documents")
@Tag(name = "documents", description = "How papers read")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** @param version the version that was edited */
    record Edited(int version, String body) {}

    record Preview(String html) {}

    @GetMapping
    List<TemplateView> all() {
        return templates.all();
    }

    @PutMapping("/{kind}")
    @Operation(summary = "Makes a new version; papers issued before stay as they are")
    TemplateView save(@PathVariable DocumentKind kind, @RequestBody Edited edited, Principal user) {
        return templates.save(kind, edited.version(), edited.body(), user.getName());
    }

    @PostMapping("/{kind}/preview")
    @Operation(summary = "The paper with invented content; stores nothing")
    Preview preview(@PathVariable DocumentKind kind, @RequestBody Edited edited) {
        return new Preview(templates.preview(kind, edited.body()));
    }
}
