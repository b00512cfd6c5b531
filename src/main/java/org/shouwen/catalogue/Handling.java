package org.shouwen.catalogue;

import java.util.List;

/**
 * How an item is handled. All limits of an item are counted in its one {@code unit}.
 *
 * @param limit the promised limit from acceptance; 0 means the same day, for IMMEDIATE only; never null once published
 * @param unit null only for IMMEDIATE items
 * @param statutoryLimit the limit the law sets, never shorter than {@code limit}; null where none was verified
 * @param firstReviewLimit until the office's own first review is done, at most {@code limit}; null for one-stage items
 * @param opinionLimit until the departments' opinions are due, shorter than {@code limit}; for JOINT only
 * @param opinionDepartments at least two for JOINT, otherwise empty
 * @param reportUpward after the office's review the bureau decides
 * @param pauseGrounds legal grounds that stop the clock, for example 公示; empty where nothing does
 * @param deemedAcceptance whether a missed notice window means accepted (A-08 with decision 5)
 */
public record Handling(
        HandlingType type,
        Integer limit,
        LimitUnit unit,
        Integer statutoryLimit,
        Integer firstReviewLimit,
        Integer opinionLimit,
        List<Department> opinionDepartments,
        boolean reportUpward,
        List<String> pauseGrounds,
        boolean deemedAcceptance) {

    static final Handling NOT_STATED = new Handling(null, null, null, null, null, null, null, false, null, false);

    public Handling {
        opinionDepartments = opinionDepartments == null ? List.of() : List.copyOf(opinionDepartments);
        pauseGrounds = pauseGrounds == null ? List.of() : List.copyOf(pauseGrounds);
    }

    /** The promised limit as clients read it, for example 10个工作日. */
    public String limitText() {
        return limit == 0 ? "当日办结" : limit + unit.label();
    }

    /** The limit the law sets as clients read it; null where none was verified. */
    public String statutoryLimitText() {
        if (statutoryLimit == null) {
            return null;
        }
        return statutoryLimit + (unit == null ? LimitUnit.WORKING_DAY : unit).label();
    }
}
