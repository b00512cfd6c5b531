package org.shouwen.processadmin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwen.deadline.CalendarService;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.HolidayArrangement;
import org.shouwen.deadline.Limits;
import org.shouwen.processadmin.DecisionsInForce;
import org.shouwen.security.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything a process administrator may read, change and import again, on one page. */
@Controller
class AdminPageController {

    private static final List<DataFile> DATA = List.of(
            new DataFile("服务事项目录", "事项、材料、时限和依据;改动过的事项成为新版本", "/api/admin/catalogue", "catalogue.json"),
            new DataFile("指引目录", "不属于本所职责的事项由哪个部门受理", "/api/admin/guidance", "guidance.json"),
            new DataFile("文明用语", "禁语、例外和标准用语", "/api/admin/wording", "wording.json"));
    private static final DataFile ROSTER =
            new DataFile("工作人员名册", "人社所、窗口、人员、岗位角色和缺勤;不在名册上的人立即不能登录", "/api/admin/staff", "roster.json");

    private final CalendarService calendar;
    private final CaseClock deadlines;
    private final Limits limits;
    private final DecisionsInForce decisions;
    private final Clock clock;

    AdminPageController(
            CalendarService calendar, CaseClock deadlines, Limits limits, DecisionsInForce decisions, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.limits = limits;
        this.decisions = decisions;
        this.clock = clock;
    }

    record DataFile(String title, String about, String api, String file) {}

    record Year(int number, boolean loaded, int offDays, int workDays) {}

    @GetMapping("/admin")
    String page(Model page, Authentication user) {
        int thisYear = LocalDate.now(clock).getYear();
        page.addAttribute(
                "years",
                IntStream.rangeClosed(thisYear - 1, thisYear + 2)
                        .mapToObj(this::year)
                        .toList());
        page.addAttribute("provisional", deadlines.provisional());
        page.addAttribute("data", holds(user, Roles.PROCESS_ADMIN) ? DATA : List.of(ROSTER));
        page.addAttribute("models", holds(user, Roles.PROCESS_ADMIN));
        page.addAttribute("limits", limits.all());
        page.addAttribute("brokenTables", decisions.findings());
        return "admin";
    }

    /** The roster is the system administrator's, everything else the process administrator's; nobody is both. */
    private static boolean holds(Authentication user, String role) {
        return user.getAuthorities().stream().anyMatch(held -> role.equals(held.getAuthority()));
    }

    private Year year(int number) {
        HolidayArrangement arrangement = calendar.of(number);
        return new Year(
                number,
                arrangement.isOfficial(),
                arrangement.offDays().size(),
                arrangement.workDays().size());
    }
}
