package org.shouwen.casefile;

import java.util.List;

/**
 * One page of a search.
 *
 * @param page from 0
 * @param total at most 1000: more are not counted
 * @param capped whether there are more than that
 */
public record CasePage(List<CaseLine> items, int page, int size, int total, boolean capped) {}
