package org.shouwen.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.shouwen.attachment.Attachments;
import org.shouwen.attachment.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{caseNo}/attachments")
@Tag(name = "attachments", description = "Scans and other files of a case; the dossier lists them")
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    record Added(String id, String href) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds the part named file; its type is known by its content")
    Added add(@PathVariable String caseNo, @RequestPart MultipartFile file, Principal user) throws IOException {
        String id = attachments.add(caseNo, file.getOriginalFilename(), file.getBytes(), user.getName());
        return new Added(id, "/api/cases/" + caseNo + "/attachments/" + id);
    }

    /** Saved and never opened by the browser, whatever stands in it. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String caseNo, @PathVariable String id, Principal user) {
        StoredFile file = attachments.read(caseNo, id, user.getName());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file.content());
    }
}
