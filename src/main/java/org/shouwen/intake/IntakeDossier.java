package org.shouwen.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwen.casefile.CaseDocument;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.casefile.MaskedClient;
import org.shouwen.casefile.Section;
import org.shouwen.security.Masking;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the dossier shows of an intake: the matter, the answer or guidance, hand-overs. */
@Component
class IntakeDossier implements DossierPart {

    private final Intakes intakes;
    private final Handovers handovers;
    private final Corrections corrections;
    private final StaffDirectory staff;
    private final Clock clock;

    IntakeDossier(Intakes intakes, Handovers handovers, Corrections corrections, StaffDirectory staff, Clock clock) {
        this.intakes = intakes;
        this.handovers = handovers;
        this.corrections = corrections;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Optional<MaskedClient> client(CaseView file) {
        return intakes.findById(file.rootNo())
                .map(Intake::client)
                .map(client -> new MaskedClient(
                        Masking.name(client.name()),
                        client.unit(),
                        Masking.phone(client.phone()),
                        Masking.idNo(client.idNo())));
    }

    @Override
    public List<CaseDocument> documents(CaseView file) {
        return IntakeKind.CODE.equals(file.kind())
                ? List.of(new CaseDocument(
                        "HZ-" + file.caseNo(),
                        "受理回执",
                        file.registeredAt(),
                        "/cases/%s/receipt".formatted(file.caseNo())))
                : List.of();
    }

    @Override
    public List<Section> sections(CaseView file) {
        return intakes.findById(file.caseNo()).map(this::sections).orElseGet(List::of);
    }

    private List<Section> sections(Intake intake) {
        Inquiry inquiry = intake.inquiry();
        List<Section> sections = new ArrayList<>();
        sections.add(new Lines("咨询内容")
                .add("渠道", channel(inquiry))
                .add("类型", inquiry.type().label())
                .add("事由", inquiry.matter())
                .add("归属", jurisdiction(intake))
                .add("紧急程度", inquiry.urgency().label())
                .add("紧急原因", inquiry.urgencyReason())
                .add("特殊需要", Need.labels(inquiry.needList()))
                .add("取号", inquiry.ticketNo())
                .add("重要来电记录", inquiry.callNote())
                .section());
        if (intake.client().agent() != null) {
            sections.add(agent(intake.client().agent()));
        }
        if (intake.massIncident() != null) {
            sections.add(massIncident(intake.massIncident()));
        }
        if (intake.headReply() != null) {
            sections.add(new Lines("首问负责人答复服务对象")
                    .add("答复内容", intake.headReply().text())
                    .add("答复时间", ChineseTime.of(intake.headReply().at(), clock.getZone()))
                    .section());
        }
        if (intake.lateEntry() != null) {
            sections.add(lateEntry(intake.lateEntry()));
        }
        handovers.findByCaseNoOrderByHandoverNo(intake.caseNo()).forEach(handover -> sections.add(handover(handover)));
        if (intake.answer() != null) {
            sections.add(new Lines("答复")
                    .add("答复内容", intake.answer().text())
                    .add("政策依据", intake.answer().basis())
                    .add("答复人", staff.nameOf(intake.answer().by()))
                    .add("答复时间", ChineseTime.of(intake.answer().at(), clock.getZone()))
                    .section());
        }
        if (intake.guidance() != null) {
            sections.add(new Lines("引导")
                    .add("受理部门", intake.guidance().department())
                    .add("地址、电话", intake.guidance().contact())
                    .add("告知内容", intake.guidance().text())
                    .add("引领", intake.guidance().escorted() ? "已引领前往" : "未引领")
                    .section());
        }
        if (intake.withdrawalNote() != null) {
            sections.add(new Lines("撤回").add("情况说明", intake.withdrawalNote()).section());
        }
        List<Correction> corrected = corrections.findByCaseNoOrderByCorrectedAtAscIdAsc(intake.caseNo());
        if (!corrected.isEmpty()) {
            Lines lines = new Lines("更正记录");
            corrected.forEach(correction -> lines.add(correction.title(clock.getZone()), correction.masked()));
            sections.add(lines.section());
        }
        if (intake.voidReason() != null) {
            sections.add(new Lines("作废").add("作废原因", intake.voidReason()).section());
        }
        return sections;
    }

    private Section handover(Handover handover) {
        return new Lines("转交登记 " + handover.handoverNo())
                .add("转交人", staff.nameOf(handover.giver()))
                .add("接收人", staff.nameOf(handover.receiver()))
                .add("转交时间", ChineseTime.of(handover.givenAt(), clock.getZone()))
                .add("拟办事项", handover.matter())
                .add("随同材料", handover.materials())
                .add("阅知时间", ChineseTime.of(handover.acknowledgedAt(), clock.getZone()))
                .add("联系服务对象时间", ChineseTime.of(handover.contactedAt(), clock.getZone()))
                .add("联系情况", handover.contactNote())
                .section();
    }

    private static Section agent(Agent agent) {
        return new Lines("代办人")
                .add("姓名", Masking.name(agent.name()))
                .add("与服务对象的关系", agent.relation())
                .add("证件类型", agent.idType() == null ? null : IdDocumentType.labelOf(agent.idType()))
                .add("证件号码", Masking.idNo(agent.idNo()))
                .section();
    }

    private static Section massIncident(MassIncident incident) {
        return new Lines("群体上访")
                .add("地点", incident.place())
                .add("人数", incident.people() + " 人")
                .add("用人单位", incident.employer())
                .add("诉求", incident.demand())
                .section();
    }

    private Section lateEntry(LateEntry entry) {
        return new Lines("补录")
                .add("实际收到时间", ChineseTime.of(entry.actualAt(), clock.getZone()))
                .add("补录原因", entry.reason())
                .add("审批", entry.isDecided() ? entry.approved() ? "已批准" : "未批准,按登记时间计算" : "待审批")
                .add("审批人", entry.isDecided() ? staff.nameOf(entry.decidedBy()) : null)
                .add("审批时间", ChineseTime.of(entry.decidedAt(), clock.getZone()))
                .add("未批准原因", entry.note())
                .section();
    }

    private static String channel(Inquiry inquiry) {
        return inquiry.channelNote() == null
                ? inquiry.channel().label()
                : inquiry.channel().label() + "(" + inquiry.channelNote() + ")";
    }

    private String jurisdiction(Intake intake) {
        return intake.routing().colleague() == null
                ? intake.routing().jurisdiction().label()
                : intake.routing().jurisdiction().label() + "("
                        + staff.nameOf(intake.routing().colleague()) + ")";
    }

    /** Collects labelled values and leaves out those that are not known. */
    private static final class Lines {

        private final String title;
        private final List<Section.Field> fields = new ArrayList<>();

        private Lines(String title) {
            this.title = title;
        }

        private Lines add(String label, String value) {
            if (value != null && !value.isEmpty()) {
                fields.add(new Section.Field(label, value));
            }
            return this;
        }

        private Section section() {
            return new Section(title, List.copyOf(fields));
        }
    }
}
