package org.shouwen.document.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.shouwen.document.DocumentAccess;
import org.shouwen.refusal.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An issued paper, as it was issued, with a button to print it. */
@Controller
class DocumentController {

    private static final String PRINT = "document.getElementById('print').onclick=function(){print()}";
    private static final String TOOLBAR =
            "<div class=\"toolbar\"><button id=\"print\" type=\"button\">打印</button></div>";

    private final DocumentAccess documents;

    DocumentController(DocumentAccess documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{documentNo}")
    ResponseEntity<String> document(
            @PathVariable String documentNo, @RequestParam(required = false) Integer version, Principal user) {
        String html = documents.html(documentNo, version, user.getName());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                // it holds personal data, and the machine at a counter is shared
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", PaperPolicy.of(html, PRINT))
                .body(html.replaceFirst("<body>", "<body>" + TOOLBAR)
                        .replaceFirst("</body>", "<script>" + PRINT + "</script></body>"));
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refusal");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
