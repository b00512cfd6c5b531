package org.shouwen.complaint.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.shouwen.complaint.ArchiveService;
import org.shouwen.complaint.AssessmentLine;
import org.shouwen.complaint.ComplaintActions;
import org.shouwen.complaint.ComplaintReader;
import org.shouwen.complaint.ComplaintView;
import org.shouwen.complaint.Identity;
import org.shouwen.complaint.LedgerLine;
import org.shouwen.complaint.process.ComplaintStart;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints, for members of the oversight office; to everybody else none exists. */
@RestController
@RequestMapping("/api")
class ComplaintController {

    private final ComplaintStart start;
    private final ComplaintReader reader;
    private final ComplaintActions actions;
    private final ArchiveService archive;

    ComplaintController(
            ComplaintStart start, ComplaintReader reader, ComplaintActions actions, ArchiveService archive) {
        this.start = start;
        this.reader = reader;
        this.actions = actions;
        this.archive = archive;
    }

    record Number(String complaintNo) {}

    @PostMapping("/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView register(@RequestBody Map<String, Object> body, Principal user) {
        return reader.view(start.register(body, user.getName()), user.getName());
    }

    @GetMapping("/complaints")
    List<LedgerLine> ledger(Principal user) {
        return reader.ledger(user.getName());
    }

    @GetMapping("/complaints/{complaintNo}")
    ComplaintView complaint(@PathVariable String complaintNo, Principal user) {
        return reader.view(complaintNo, user.getName());
    }

    @GetMapping("/complaints/{complaintNo}/identity")
    Identity identity(@PathVariable String complaintNo, @RequestParam(required = false) String reason, Principal user) {
        return reader.identity(complaintNo, reason, user.getName());
    }

    @PostMapping("/complaints/{complaintNo}/actions/{action}")
    Number perform(
            @PathVariable String complaintNo,
            @PathVariable String action,
            @RequestBody(required = false) Map<String, Object> body,
            Principal user) {
        return new Number(actions.perform(complaintNo, action, user.getName(), body == null ? Map.of() : body));
    }

    /** What substantiated complaints left behind, for those who assess. */
    @GetMapping("/assessments")
    List<AssessmentLine> assessments(Principal user) {
        return archive.assessments(user.getName());
    }
}
