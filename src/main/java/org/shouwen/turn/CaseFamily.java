package org.shouwen.turn;

import java.util.List;

/**
 * A case and those that came out of it: what happens in one may end another, so they take turns together.
 *
 * @param root number of the case that came first
 * @param caseNos numbers of all of them, the root's included
 */
public record CaseFamily(String root, List<String> caseNos) {}
