package org.shouwen.catalogue.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.catalogue.CatalogueImport;
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.difference.Difference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for the process administrator: what is read can be changed and written back. */
@RestController
@RequestMapping("/api/admin/catalogue")
class CatalogueController {

    private static final int REVIEW_AFTER_DAYS = 180;

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The last version of every item, and which of them nobody has reviewed for 180 days. */
    @GetMapping
    Items catalogue() {
        List<ServiceItem> items = catalogue.latest();
        LocalDate limit = LocalDate.now(clock).minusDays(REVIEW_AFTER_DAYS);
        List<String> overdue = items.stream()
                .filter(item ->
                        !item.withdrawn() && item.publicity().lastReviewed().isBefore(limit))
                .map(ServiceItem::code)
                .toList();
        return new Items(items, overdue);
    }

    @PutMapping
    CatalogueImport publish(@RequestBody Items body) {
        return catalogue.importItems(body.items());
    }

    @PutMapping(params = "dryRun=true")
    Difference difference(@RequestBody Items body) {
        return catalogue.difference(body.items());
    }

    @JsonIgnoreProperties(value = "reviewOverdue", allowGetters = true)
    record Items(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            List<ServiceItem> items,

            List<String> reviewOverdue) {

        Items {
            items = List.copyOf(items);
        }
    }
}
