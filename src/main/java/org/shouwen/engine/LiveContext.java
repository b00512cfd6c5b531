package org.shouwen.engine;

/**
 * Who opens or submits which form.
 *
 * @param elementId id of the user task or start event
 * @param caseNo null at a start form, where there is no case yet
 * @param officeId null for people who belong to no office
 */
public record LiveContext(String processKey, String elementId, String caseNo, String userId, String officeId) {}
