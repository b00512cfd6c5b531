package org.shouwen.refusal;

/** Stable codes that programs and tests rely on; the sentence beside a code may change, the code never. */
public enum RefusalCode {
    // what a form or request may hold
    REQUEST_INVALID,
    FIELD_REQUIRED,
    FIELD_INVALID,
    FIELD_UNKNOWN,
    TOO_MANY_ATTEMPTS(429),
    // consultation intake
    FIRST_ASKED_IMMUTABLE,
    GUIDANCE_REQUIRED,
    CONTACT_REQUIRED,
    PROMISE_INVALID,
    PARTIAL_REPLY,
    HANDOVER_INVALID,
    ITEM_NOT_PUBLISHED,
    // check of materials and one-time notice
    CHECK_INCOMPLETE,
    MATERIAL_NOT_IN_CATALOGUE,
    NOTICE_INCOMPLETE,
    NOTICE_ALREADY_ISSUED,
    NOTICE_WINDOW_CLOSED,
    RETURN_REASON_REQUIRED,
    SUPPLEMENT_NOT_LISTED,
    // complaints
    UNSIGNED_MAJOR_COMPLAINT,
    OUT_OF_COMPLAINT_SCOPE,
    INSTRUCTION_REQUIRED,
    LEADER_APPROVAL_REQUIRED,
    IDENTITY_LEAK,
    REOPEN_NOT_ALLOWED,
    // wording
    FORBIDDEN_PHRASE,
    // documents
    DOCUMENT_INCOMPLETE,
    TEMPLATE_INVALID,

    // deadlines
    PAUSE_NOT_ALLOWED,
    EXTENSION_AFTER_DEADLINE,
    IMMEDIATE_NOT_EXTENDABLE,
    EXTENSION_ALREADY_USED,
    EXTENSION_DAYS_INVALID,
    DELAY_REASON_REQUIRED,
    DEADLINE_NOT_EDITABLE,
    // joint handling
    OPINION_REASON_REQUIRED,
    OPINION_MISSING,
    // data of the process administrator
    CALENDAR_INVALID,
    CALENDAR_NOT_LOADED,
    CATALOGUE_INVALID,
    MODEL_INVALID,
    /** Cases depend on it. */
    MODEL_IN_USE(409),
    PROCESS_SUSPENDED(409),
    // who may do what, and when
    NOT_AUTHORISED(403),
    CONFLICT_OF_INTEREST(403),
    NOT_FOUND(404),
    /** Somebody else, or a timer, was faster. */
    ALREADY_DONE(409),
    CASE_CLOSED,
    // nobody's fault who asks: the database is away, and the same request may be sent again
    SYSTEM_UNAVAILABLE(503);

    private final int status;

    RefusalCode() {
        this(400);
    }

    RefusalCode(int status) {
        this.status = status;
    }

    /** The HTTP status of a refusal with this code, 4xx; 503 only where the system is unavailable. */
    public int status() {
        return status;
    }
}
