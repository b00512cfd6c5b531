package org.shouwen.application;

import jakarta.persistence.Embeddable;

/**
 * What the one notice says besides the list, the same in each of its versions.
 *
 * @param specialPoints 无 where there are none: said, not left open
 */
@Embeddable
public record NoticeWords(String nextStep, String nextStepPlace, String specialPoints) {}
