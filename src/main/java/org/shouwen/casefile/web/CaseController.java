package org.shouwen.casefile.web;

import static org.shouwen.refusal.RefusalCode.REQUEST_INVALID;

import java.security.Principal;
import java.util.Map;
import org.shouwen.casefile.CaseActions;
import org.shouwen.casefile.CasePage;
import org.shouwen.casefile.CaseQuery;
import org.shouwen.casefile.CaseSearch;
import org.shouwen.casefile.Dossier;
import org.shouwen.casefile.Dossiers;
import org.shouwen.refusal.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases as other programs and our own pages read and change them. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final Dossiers dossiers;
    private final CaseSearch search;
    private final CaseActions actions;

    CaseController(Dossiers dossiers, CaseSearch search, CaseActions actions) {
        this.dossiers = dossiers;
        this.search = search;
        this.actions = actions;
    }

    @GetMapping("/{caseNo}")
    Dossier dossier(@PathVariable String caseNo, Principal user) {
        return dossiers.of(caseNo, user.getName());
    }

    @GetMapping
    CasePage search(@ModelAttribute CaseQuery query, Principal user) {
        if (query.phone() != null) {
            throw Refusal.of(REQUEST_INVALID, "phone", "电话号码不能写在网址里,请改用 POST /api/cases/search 查询。");
        }
        return search.find(query, user.getName());
    }

    /** The same as GET, and the only way to look for a phone: what stands in a URL stands in logs. */
    @PostMapping("/search")
    CasePage searchInBody(@RequestBody CaseQuery query, Principal user) {
        return search.find(query, user.getName());
    }

    @PostMapping("/{caseNo}/actions/{action}")
    ResponseEntity<Object> perform(
            @PathVariable String caseNo,
            @PathVariable String action,
            @RequestBody(required = false) Map<String, Object> body,
            Principal user) {
        return actions.perform(caseNo, action, user.getName(), body == null ? Map.of() : body)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
