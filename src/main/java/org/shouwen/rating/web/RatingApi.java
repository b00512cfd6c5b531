package org.shouwen.rating.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.shouwen.rating.RatingLevel;
import org.shouwen.rating.RatingService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rating for programs, such as a terminal at the counter. */
@RestController
@Tag(name = "rating", description = "The client's one answer to an invitation")
class RatingApi {

    private final RatingService ratings;

    RatingApi(RatingService ratings) {
        this.ratings = ratings;
    }

    record Rating(RatingLevel level, String remark) {}

    @PostMapping(path = "/public/rating/{token}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@PathVariable String token, @RequestBody Rating rating, Principal staff) {
        ClientsOnly.require(staff);
        ratings.rate(token, rating.level(), rating.remark());
    }
}
