package org.shouwen.completion;

import static org.shouwen.engine.LiveValue.plain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.casefile.CaseClient;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.ClientSource;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.Documents;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of a completion show of the case they are opened for. */
@Configuration
class CompletionContents {

    private final Completions completions;
    private final DelayRequests delays;
    private final ClockPauses pauses;
    private final ReviewOpinions opinions;
    private final ApplicationService applications;
    private final CompletionClock deadlines;
    private final CaseRegister register;
    private final ObjectProvider<ClientSource> clients;
    private final StaffDirectory staff;
    private final Documents documents;

    CompletionContents(
            Completions completions,
            DelayRequests delays,
            ClockPauses pauses,
            ReviewOpinions opinions,
            ApplicationService applications,
            CompletionClock deadlines,
            CaseRegister register,
            ObjectProvider<ClientSource> clients,
            StaffDirectory staff,
            Documents documents) {
        this.completions = completions;
        this.delays = delays;
        this.pauses = pauses;
        this.opinions = opinions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.register = register;
        this.clients = clients;
        this.staff = staff;
        this.documents = documents;
    }

    /** For those who handle the case. */
    @Bean
    LiveContent handledApplicationOfCase() {
        return content(
                "handledApplication",
                context -> LiveValue.of(
                        "**[%1$s](/cases/%1$s)** ".formatted(context.caseNo()) + summary(context.caseNo())));
    }

    /** For a department, which has no way to the case itself: whom and what it is asked about, and until when. */
    @Bean
    LiveContent opinionRequestOfCase() {
        return content("opinionRequest", context -> {
            ApplicationView application = applications.find(context.caseNo());
            String materials = application.materials().stream()
                    .map(state -> state.material().name())
                    .collect(Collectors.joining("、"));
            return LiveValue.of("**%s** %s\n\n征求意见单:%s\n\n随附材料:%s\n\n请按职责提出审查意见,期限%s;逾期未反馈的,不视为同意,将逐级报告。"
                    .formatted(
                            context.caseNo(),
                            summary(context.caseNo()),
                            requests(context.caseNo()),
                            plain(materials),
                            deadlines.text(deadlines
                                    .of(context.caseNo(), ApplicationDeadline.OPINION)
                                    .dueAt())));
        });
    }

    private String requests(String caseNo) {
        return documents.of(caseNo).stream()
                .filter(document -> document.kind() == DocumentKind.OPINION_REQUEST)
                .map(document -> "[%s](%s)".formatted(document.documentNo(), document.href()))
                .collect(Collectors.joining("、"));
    }

    @Bean
    LiveContent reviewOpinionsOfCase() {
        return content(
                "reviewOpinions",
                context -> LiveValue.of(opinions.findByCaseNoOrderById(context.caseNo()).stream()
                        .map(OpinionText::markdown)
                        .collect(Collectors.joining("\n\n"))));
    }

    @Bean
    LiveContent consolidatedOpinionsOfCase() {
        return content(
                "consolidatedOpinions",
                context -> LiveValue.of("承办人汇总意见:"
                        + plain(completions
                                .findById(context.caseNo())
                                .orElseThrow()
                                .consolidation())));
    }

    @Bean
    LiveContent delayRequestOfCase() {
        return content("delayRequest", context -> {
            DelayRequest request = delays.findByOpenCaseNo(context.caseNo()).orElseThrow();
            return LiveValue.of("%s申请延期 **%d 个工作日**,原因:%s。\n\n具体原因:%s\n\n现办结期限:%s;批准后将%s申请人。"
                    .formatted(
                            plain(staff.nameOf(request.requestedBy())),
                            request.extraWorkingDays(),
                            request.reasonCode().label(),
                            plain(request.reason()),
                            dueAt(context.caseNo()),
                            request.noticeMethod().label()));
        });
    }

    @Bean
    LiveContent pauseRequestOfCase() {
        return content("pauseRequest", context -> {
            ClockPause pause = pauses.findByOpenCaseNo(context.caseNo()).orElseThrow();
            return LiveValue.of("%s申请暂停计时,法定情形:**%s**,预计%s恢复。\n\n现办结期限:%s。"
                    .formatted(
                            plain(staff.nameOf(pause.requestedBy())),
                            plain(pause.legalGround()),
                            pause.plannedResume(),
                            dueAt(context.caseNo())));
        });
    }

    @Bean
    LiveContent pauseGroundsOfCase(PauseService service) {
        return content("pauseGrounds", context -> {
            List<String> grounds = service.unusedGrounds(context.caseNo());
            return LiveValue.options(grounds.stream()
                    .map(ground -> new FormOption(ground, ground))
                    .toList());
        });
    }

    private String summary(String caseNo) {
        ApplicationView application = applications.find(caseNo);
        CaseView file = register.find(caseNo);
        String client = clients.stream()
                .flatMap(source -> source.clientOf(file).stream())
                .findFirst()
                .map(CompletionContents::client)
                .orElse("未留姓名");
        return "%s(%s)\n\n服务对象:%s\n\n受理时间:%s,办结期限:%s"
                .formatted(
                        plain(application.item().name()),
                        application.item().handling().type().label(),
                        client,
                        deadlines.text(application.acceptedAt()),
                        dueAt(caseNo));
    }

    private static String client(CaseClient client) {
        String document = client.idDocument() == null ? "" : ",%s".formatted(plain(client.idDocument()));
        return (client.name() == null ? "未留姓名" : plain(client.name())) + document;
    }

    private String dueAt(String caseNo) {
        return deadlines.text(
                deadlines.of(caseNo, ApplicationDeadline.COMPLETION).dueAt());
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
