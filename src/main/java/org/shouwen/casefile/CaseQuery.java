package org.shouwen.casefile;

/**
 * What to look for, as somebody typed it; everything may be null, and what is null or blank does not narrow the search.
 *
 * @param number a case number or its beginning
 * @param status a status code
 * @param item an item's code, or part of its name
 * @param clerk user id of the first-asked or the responsible clerk
 * @param window id of the window that registered the case
 * @param from first day of registration, included, {@code yyyy-MM-dd}
 * @param to last day of registration, included
 * @param due {@code open}: open cases; {@code today}: open cases due today and not overdue; {@code overdue}: open
 *     cases that are overdue; in each of them a matter that lives on in an application is that application
 * @param phone the client's, written in any way
 * @param page from 0
 * @param size 1 … 100, 20 when null
 */
public record CaseQuery(
        String number,
        String status,
        String item,
        String clerk,
        String window,
        String from,
        String to,
        String due,
        String phone,
        String page,
        String size) {}
