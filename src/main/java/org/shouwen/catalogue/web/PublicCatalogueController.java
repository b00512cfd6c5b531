package org.shouwen.catalogue.web;

import java.util.List;
import org.shouwen.catalogue.Catalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published catalogue, for anyone. */
@RestController
class PublicCatalogueController {

    private final Catalogue catalogue;

    PublicCatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/public/catalogue")
    List<PublicItem> catalogue() {
        return catalogue.published().stream().map(PublicItem::of).toList();
    }
}
