package org.shouwen.application;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.casefile.Section;
import org.springframework.stereotype.Component;

/** What the dossier shows of an application: how far it has come, and how each material stands. */
@Component
class ApplicationDossier implements DossierPart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Applications applications;
    private final ApplicationService service;
    private final Clock clock;

    ApplicationDossier(Applications applications, ApplicationService service, Clock clock) {
        this.applications = applications;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public List<Section> sections(CaseView file) {
        return applications.findById(file.caseNo()).map(this::sections).orElseGet(List::of);
    }

    private List<Section> sections(Application application) {
        ApplicationView view = service.find(application.caseNo());
        List<Section> sections = new ArrayList<>();
        sections.add(progress(application, view));
        if (!view.materials().isEmpty()) {
            sections.add(new Section(
                    "材料核对",
                    view.materials().stream().map(ApplicationDossier::material).toList()));
        }
        return sections;
    }

    private Section progress(Application application, ApplicationView view) {
        List<Section.Field> fields = new ArrayList<>();
        add(
                fields,
                "适用的事项版本",
                "%s 第%d版".formatted(view.item().code(), view.item().version()));
        add(fields, "收到申请材料", time(application.receivedAt()));
        add(fields, "受理时间", time(application.acceptedAt()));
        add(
                fields,
                "办理结果",
                application.result() == null ? null : application.result().label());
        add(fields, "作出结果时间", time(application.resultAt()));
        if (application.returned() != null) {
            add(fields, "退件原因", application.returned().reason());
            add(
                    fields,
                    "退件依据",
                    application.returned().basisTitle() + application.returned().basisArticle());
            add(fields, "退回的材料", application.returned().materials());
        }
        if (application.elsewhere() != null) {
            add(fields, "受理部门", application.elsewhere().department());
            add(fields, "地址、电话", application.elsewhere().contact());
            add(fields, "告知内容", application.elsewhere().text());
        }
        add(fields, "撤回情况", application.withdrawalNote());
        return new Section("申请", fields);
    }

    private static Section.Field material(MaterialState state) {
        String result = state.result() == null ? "未核对" : state.result().label();
        String note = state.note() == null ? "" : "(" + state.note() + ")";
        String listed = state.listed() ? ";已列入一次性告知书" : "";
        return new Section.Field(state.material().name(), result + note + listed);
    }

    private String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(clock.getZone()));
    }

    private static void add(List<Section.Field> fields, String label, String value) {
        if (value != null) {
            fields.add(new Section.Field(label, value));
        }
    }
}
