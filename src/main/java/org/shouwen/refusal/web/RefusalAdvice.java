package org.shouwen.refusal.web;

import org.shouwen.refusal.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal of our own API as the engine's REST answers one: 4xx with type, code and message. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<RefusalBody> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.code().status()).body(RefusalBody.of(refusal));
    }
}
