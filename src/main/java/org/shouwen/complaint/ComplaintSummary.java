package org.shouwen.complaint;

import static org.shouwen.engine.LiveValue.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwen.casefile.Section;
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
        addLine(lines, "收到时间", time.of(facts.receivedAt()));
        addLine(lines, "被投诉单位", unit(facts));
        addLine(lines, "被投诉人", names(complaint));
        addLine(lines, "被投诉人情况", facts.staffDescription());
        addLine(lines, "投诉内容", facts.content());
        return String.join("\n\n", lines);
    }

    /** For everybody who gets a task of it. */
    String redacted(Complaint complaint) {
        List<String> lines = new ArrayList<>();
        lines.add("**投诉 %s**".formatted(complaint.number()));
        Screening screening = complaint.screening();
        if (screening != null) {
            addLine(lines, "类别", screening.category().label());
            addLine(lines, "轻重", screening.severity().label());
            addLine(lines, "被投诉单位", unit(complaint.facts()));
            addLine(lines, "被投诉人", names(complaint));
            addLine(lines, "投诉事项", screening.summary());
        }
        Inquiry inquiry = complaint.inquiry();
        if (inquiry.instruction() != null) {
            addLine(lines, "领导批示", inquiry.instruction().text());
            addLine(lines, "承办部门", departments.name(inquiry.instruction().departmentCode()));
            addLine(lines, "办理期限", time.of(inquiry.instruction().noticeDueAt()));
        }
        if (inquiry.noticeNo() != null) {
            lines.add("督查通知单:[%1$s](/documents/%1$s)".formatted(inquiry.noticeNo()));
        }
        Report report = inquiry.report();
        if (report != null) {
            addLine(lines, "调查结论", report.conclusion().label());
            addLine(lines, "查明的事实", report.findings());
            addLine(lines, "处理措施", report.measures());
            addLine(lines, "整改情况", report.rectification());
            addLine(lines, "附件", report.attachments());
        }
        if (inquiry.approval() != null) {
            addLine(lines, "领导审批意见", inquiry.approval().comment());
        }
        return String.join("\n\n", lines);
    }

    /** What was written in the course of the handling, for the oversight office's page. */
    List<Section.Field> handling(Complaint complaint) {
        Inquiry inquiry = complaint.inquiry();
        Outcome outcome = complaint.outcome();
        List<Section.Field> texts = new ArrayList<>();
        if (complaint.screening() != null) {
            add(texts, "判断轻重的理由", complaint.screening().severityReason());
        }
        add(texts, "未能当场答复的原因", outcome.onSpotReason());
        if (inquiry.instruction() != null) {
            add(texts, "领导批示", inquiry.instruction().text());
            add(texts, "承办部门", departments.name(inquiry.instruction().departmentCode()));
        }
        if (inquiry.report() != null) {
            add(texts, "查明的事实", inquiry.report().findings());
            add(texts, "处理措施", inquiry.report().measures());
            add(texts, "整改情况", inquiry.report().rectification());
            add(texts, "附件", inquiry.report().attachments());
        }
        if (inquiry.approval() != null) {
            add(texts, "领导审批意见", inquiry.approval().comment());
        }
        if (outcome.interim() != null) {
            add(texts, "阶段性答复", outcome.interim().text());
        }
        if (outcome.guidance() != null) {
            add(texts, "情况说明", outcome.guidance().text());
            add(
                    texts,
                    "引导到",
                    outcome.guidance().department() + "," + outcome.guidance().contact());
        }
        add(texts, "线索说明", outcome.leadNote());
        if (outcome.reply() != null) {
            add(texts, "答复内容", outcome.reply().text());
            add(texts, "答复方式", outcome.reply().method().label());
        }
        add(texts, "撤回情况", outcome.withdrawalNote());
        return texts;
    }

    private static void add(List<Section.Field> texts, String label, String text) {
        if (text != null) {
            texts.add(new Section.Field(label, text));
        }
    }

    private String unit(Facts facts) {
        String office = staff.office(facts.officeId()).map(Office::name).orElse("局机关");
        return office + staff.window(facts.windowId()).map(ServiceWindow::name).orElse("");
    }

    private String names(Complaint complaint) {
        return complaint.subjects().named().stream().map(staff::nameOf).sorted().collect(Collectors.joining("、"));
    }

    private static void addLine(List<String> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(label + ":" + plain(text));
        }
    }
}
