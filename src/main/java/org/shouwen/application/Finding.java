package org.shouwen.application;

/**
 * What somebody found when checking one material.
 *
 * @param defect what is wrong with it; null where nothing is
 */
public record Finding(CheckResult result, String defect) {}
