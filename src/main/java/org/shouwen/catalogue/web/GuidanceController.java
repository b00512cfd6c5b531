package org.shouwen.catalogue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.shouwen.catalogue.GuidanceDirectory;
import org.shouwen.catalogue.GuidanceEntry;
import org.shouwen.difference.Difference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guidance directory as a whole, for the process administrator. */
@RestController
@RequestMapping("/api/admin/guidance")
class GuidanceController {

    private final GuidanceDirectory directory;

    GuidanceController(GuidanceDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    Entries guidance() {
        return new Entries(directory.all());
    }

    @PutMapping
    Entries replace(@RequestBody Entries body) {
        directory.replace(body.entries());
        return guidance();
    }

    @PutMapping(params = "dryRun=true")
    Difference difference(@RequestBody Entries body) {
        return directory.difference(body.entries());
    }

    record Entries(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            List<GuidanceEntry> entries) {

        Entries {
            entries = List.copyOf(entries);
        }
    }
}
