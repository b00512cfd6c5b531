package org.shouwen.complaint;

import static org.shouwen.engine.LiveValue.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwen.staff.Office;
import org.shouwen.staff.ServiceWindow;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What a form says about its complaint. */
@Component
class ComplaintSummary {

    private final NoticeDepartments departments;
    private final StaffDirectory staff;
    private final ComplaintTime time;

    ComplaintSummary(NoticeDepartments departments, StaffDirectory staff, ComplaintTime time) {
        this.departments = departments;
        this.staff = staff;
        this.time = time;
    }

    /** For the oversight office. */
    String inFull(Complaint complaint) {
        Facts facts = complaint.facts();
        List<String> lines = new ArrayList<>();
        lines.add("**[%1$s](/complaints/%1$s)** %2$s · %3$s%4$s"
                .formatted(
                        complaint.number(),
                        facts.form().label(),
                        facts.channel().label(),
                        facts.anonymous() ? " · 匿名" : ""));
        add(lines, "收到时间", time.of(facts.receivedAt()));
        add(lines, "被投诉单位", unit(facts));
        add(lines, "被投诉人", names(complaint));
        add(lines, "被投诉人情况", facts.staffDescription());
        add(lines, "投诉内容", facts.content());
        return String.join("\n\n", lines);
    }

    /** For everybody who gets a task of it. */
    String redacted(Complaint complaint) {
        List<String> lines = new ArrayList<>();
        lines.add("**投诉 %s**".formatted(complaint.number()));
        Screening screening = complaint.screening();
        if (screening != null) {
            add(lines, "类别", screening.category().label());
            add(lines, "轻重", screening.severity().label());
            add(lines, "被投诉单位", unit(complaint.facts()));
            add(lines, "被投诉人", names(complaint));
            add(lines, "投诉事项", screening.summary());
        }
        Inquiry inquiry = complaint.inquiry();
        if (inquiry.instruction() != null) {
            add(lines, "领导批示", inquiry.instruction().text());
            add(lines, "承办部门", departments.name(inquiry.instruction().departmentCode()));
            add(lines, "办理期限", time.of(inquiry.instruction().noticeDueAt()));
        }
        if (inquiry.noticeNo() != null) {
            lines.add("督查通知单:[%1$s](/documents/%1$s)".formatted(inquiry.noticeNo()));
        }
        Report report = inquiry.report();
        if (report != null) {
            add(lines, "调查结论", report.conclusion().label());
            add(lines, "查明的事实", report.findings());
            add(lines, "处理措施", report.measures());
            add(lines, "整改情况", report.rectification());
            add(lines, "附件", report.attachments());
        }
        if (inquiry.approval() != null) {
            add(lines, "领导审批意见", inquiry.approval().comment());
        }
        return String.join("\n\n", lines);
    }

    private String unit(Facts facts) {
        String office = staff.office(facts.officeId()).map(Office::name).orElse("局机关");
        return office + staff.window(facts.windowId()).map(ServiceWindow::name).orElse("");
    }

    private String names(Complaint complaint) {
        return complaint.subjects().named().stream().map(staff::nameOf).sorted().collect(Collectors.joining("、"));
    }

    private static void add(List<String> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(label + ":" + plain(text));
        }
    }
}
