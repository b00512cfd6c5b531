package org.shouwen.refusal.web;

import org.shouwen.refusal.Refusal;

record RefusalBody(String type, String code, String message) {

    static RefusalBody of(Refusal refusal) {
        return new RefusalBody("Refusal", refusal.code().name(), refusal.getMessage());
    }
}
