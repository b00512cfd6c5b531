package org.shouwen.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.shouwen.casefile.Receipt;
import org.shouwen.casefile.Receipts;
import org.shouwen.edge.PublicAddress;
import org.shouwen.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page 受理回执, to be printed. */
@Controller
@RequestMapping("/cases/{caseNo}/receipt")
class ReceiptController {

    private final Receipts receipts;
    private final String complaintPhone;
    private final PublicAddress address;

    ReceiptController(
            Receipts receipts, @Value("${shouwen.complaint-phone}") String complaintPhone, PublicAddress address) {
        this.receipts = receipts;
        this.complaintPhone = complaintPhone;
        this.address = address;
    }

    @GetMapping
    String receipt(@PathVariable String caseNo, Principal user, Model page) {
        return show(receipts.of(caseNo, user.getName()), page);
    }

    /** Answers with the page itself: the code stands nowhere else, so there is nothing to redirect to. */
    @PostMapping
    String issueCode(@PathVariable String caseNo, Principal user, Model page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return show(receipts.issueCode(caseNo, user.getName()), page);
    }

    private String show(Receipt receipt, Model page) {
        page.addAttribute("receipt", receipt);
        page.addAttribute("complaintPhone", complaintPhone);
        page.addAttribute("progressAddress", address.of("/public/progress").orElse("(网址请向窗口询问)"));
        return "receipt";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refusal");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
