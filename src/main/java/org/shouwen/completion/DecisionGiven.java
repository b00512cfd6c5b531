package org.shouwen.completion;

import org.shouwen.application.ApplicationResult;

/**
 * The result as the clerk enters it.
 *
 * @param text what the client reads about it; may be null
 * @param basis the law a refusal rests on; required for REFUSED
 */
public record DecisionGiven(ApplicationResult result, String text, String basis) {}
