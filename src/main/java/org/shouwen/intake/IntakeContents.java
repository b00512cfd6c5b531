package org.shouwen.intake;

import static org.shouwen.engine.LiveValue.plain;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.ItemRef;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intake forms show of the case they are opened for; it goes to the person who opens the form and nowhere else. */
@Configuration
class IntakeContents {

    private final Intakes intakes;
    private final Handovers handovers;
    private final CaseRegister register;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final Clock clock;

    IntakeContents(
            Intakes intakes,
            Handovers handovers,
            CaseRegister register,
            Catalogue catalogue,
            StaffDirectory staff,
            Clock clock) {
        this.intakes = intakes;
        this.handovers = handovers;
        this.register = register;
        this.catalogue = catalogue;
        this.staff = staff;
        this.clock = clock;
    }

    @Bean
    LiveContent caseSummary() {
        return content("caseSummary", context -> LiveValue.of(summary(context.caseNo())));
    }

    @Bean
    LiveContent handoverSheet() {
        return content("handover", context -> LiveValue.of(handover(context.caseNo())));
    }

    @Bean
    LiveContent lateEntry() {
        return content("lateEntry", context -> LiveValue.of(lateEntry(intake(context.caseNo()))));
    }

    @Bean
    LiveContent matterOfCase() {
        return ofIntake("matter", intake -> intake.inquiry().matter());
    }

    @Bean
    LiveContent clientNameOfCase() {
        return ofIntake("clientName", intake -> intake.client().name());
    }

    @Bean
    LiveContent clientUnitOfCase() {
        return ofIntake("clientUnit", intake -> intake.client().unit());
    }

    @Bean
    LiveContent clientPhoneOfCase() {
        return ofIntake("clientPhone", intake -> intake.client().phone());
    }

    @Bean
    LiveContent clientIdTypeOfCase() {
        return content(
                "clientIdType",
                context -> LiveValue.options(
                        Arrays.stream(IdDocumentType.values())
                                .map(type -> new FormOption(type.label(), type.name()))
                                .toList(),
                        intake(context.caseNo()).client().idType()));
    }

    @Bean
    LiveContent clientIdNoOfCase() {
        return ofIntake("clientIdNo", intake -> intake.client().idNo());
    }

    /** The published items, with the one that the intake is about chosen. */
    @Bean
    LiveContent itemOfCase() {
        return content(
                "itemOfCase",
                context -> LiveValue.options(
                        catalogue.published(context.officeId()).stream()
                                .map(item -> new FormOption(item.code() + " " + item.name(), item.code()))
                                .toList(),
                        Optional.ofNullable(register.find(context.caseNo()).item())
                                .map(ItemRef::code)
                                .orElse(null)));
    }

    /** What to say first on the phone, in this order. */
    @Bean
    LiveContent phoneScript() {
        return content("phoneScript", context -> {
            String office = context.officeId() == null
                    ? ""
                    : staff.office(context.officeId()).map(Office::name).orElse("");
            return LiveValue.of("电话用语:“您好,%s” → “我是%s” → “请问您要咨询什么事项?”"
                    .formatted(plain(office), plain(staff.nameOf(context.userId()))));
        });
    }

    private String summary(String caseNo) {
        Intake intake = intake(caseNo);
        Inquiry inquiry = intake.inquiry();
        StringBuilder text = new StringBuilder("**[%1$s](/cases/%1$s)** %2$s · %3$s"
                .formatted(caseNo, inquiry.channel().label(), inquiry.type().label()));
        if (inquiry.urgency() != Urgency.NORMAL) {
            text.append(" · **").append(inquiry.urgency().label()).append("**");
        }
        text.append("\n\n事由:").append(plain(inquiry.matter()));
        return text.append("\n\n服务对象:").append(client(intake.client())).toString();
    }

    private String handover(String caseNo) {
        Handover handover =
                handovers.findFirstByCaseNoOrderByHandoverNoDesc(caseNo).orElseThrow();
        return "**转交登记 %s**(%s,%s)\n\n拟办事项:%s\n\n随同转交的材料:%s"
                .formatted(
                        handover.handoverNo(),
                        plain(staff.nameOf(handover.giver())),
                        ChineseTime.of(handover.givenAt(), clock.getZone()),
                        plain(handover.matter()),
                        handover.materials() == null ? "无" : plain(handover.materials()));
    }

    private String lateEntry(Intake intake) {
        return "**[%1$s](/cases/%1$s)** %2$s\n\n实际收到时间:%3$s\n\n补录原因:%4$s"
                .formatted(
                        intake.caseNo(),
                        intake.inquiry().type().label(),
                        ChineseTime.of(intake.lateEntry().actualAt(), clock.getZone()),
                        plain(intake.lateEntry().reason()));
    }

    private static String client(Client client) {
        if (client.name() == null && client.phone() == null) {
            return "未留姓名";
        }
        return "%s(%s)%s"
                .formatted(
                        plain(client.name() == null ? "未留姓名" : client.name()),
                        plain(client.unit()),
                        client.phone() == null ? "" : ",电话 " + plain(client.phone()));
    }

    private LiveContent ofIntake(String name, Function<Intake, String> value) {
        return content(name, context -> LiveValue.of(value.apply(intake(context.caseNo()))));
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
    }

    private static LiveContent content(String name, Function<LiveContext, LiveValue> fill) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return fill.apply(context);
            }
        };
    }
}
