package org.shouwen.wording.web;

import org.shouwen.difference.Difference;
import org.shouwen.wording.Wording;
import org.shouwen.wording.WordingLibrary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forbidden phrases, their exceptions and the standard sentences as a whole, for the process administrator. */
@RestController
@RequestMapping("/api/admin/wording")
class WordingController {

    private final WordingLibrary library;

    WordingController(WordingLibrary library) {
        this.library = library;
    }

    @GetMapping
    Wording wording() {
        return library.wording();
    }

    @PutMapping
    Wording replace(@RequestBody Wording wording) {
        library.replace(wording);
        return library.wording();
    }

    @PutMapping(params = "dryRun=true")
    Difference difference(@RequestBody Wording wording) {
        return library.difference(wording);
    }
}
