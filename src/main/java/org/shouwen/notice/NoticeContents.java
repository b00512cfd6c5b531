package org.shouwen.notice;

import static org.shouwen.engine.LiveValue.plain;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationStatus;
import org.shouwen.application.ApplicationView;
import org.shouwen.application.CheckResult;
import org.shouwen.application.MaterialState;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of the review show of the application they are opened for, and what they are filled in with. */
@Configuration
class NoticeContents {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final ApplicationService applications;
    private final CaseRegister register;
    private final Clock clock;

    NoticeContents(ApplicationService applications, CaseRegister register, Clock clock) {
        this.applications = applications;
        this.register = register;
        this.clock = clock;
    }

    @Bean
    LiveContent applicationSummary() {
        return value("applicationSummary", this::summary);
    }

    /** The list is what the check found: nobody adds to it and nobody leaves anything out. */
    @Bean
    LiveContent noticeList() {
        return content(
                "noticeList",
                application -> LiveValue.options(
                        application.outstanding().stream()
                                .map(state -> new FormOption(
                                        state.material().name() + "(" + problem(state) + ")",
                                        MaterialRows.keyOf(state.material())))
                                .toList(),
                        application.outstanding().stream()
                                .map(state -> MaterialRows.keyOf(state.material()))
                                .toList()));
    }

    @Bean
    LiveContent correctableList() {
        return value("correctableList", application -> application.materials().stream()
                .filter(state -> state.result() == CheckResult.CORRECTABLE_ON_SPOT)
                .map(state -> "- %s:%s".formatted(plain(state.material().name()), plain(state.note())))
                .collect(Collectors.joining("\n")));
    }

    @Bean
    LiveContent itemProcedure() {
        return value("itemProcedure", application -> NoticePapers.procedure(application.item()));
    }

    @Bean
    LiveContent itemTimeLimit() {
        return value("itemTimeLimit", application -> NoticePapers.timeLimit(application.item()));
    }

    @Bean
    LiveContent nextStep() {
        return value(
                "nextStep",
                application -> "请补齐清单所列材料,补齐后当场受理,随后" + NoticePapers.timeLimit(application.item()) + "内办理。");
    }

    @Bean
    LiveContent itemPlace() {
        return value("itemPlace", application -> application.item().publicity().place());
    }

    /** Whatever was handed in and not found missing. */
    @Bean
    LiveContent materialsReceived() {
        return value("materialsReceived", application -> {
            String names = application.materials().stream()
                    .filter(state -> state.result() == CheckResult.OK || state.result() == CheckResult.DEFECTIVE)
                    .map(state -> state.material().name())
                    .collect(Collectors.joining("、"));
            return names.isEmpty() ? "未收取材料" : names;
        });
    }

    private String summary(ApplicationView application) {
        return "**[%1$s](/cases/%1$s)** %2$s(%3$s)\n\n收到申请材料:%4$s%5$s"
                .formatted(
                        application.caseNo(),
                        plain(application.item().name()),
                        application.item().code(),
                        TIME.format(application.receivedAt().atZone(clock.getZone())),
                        earlier(application.caseNo()));
    }

    /** Whoever applies again after a return is told so by nobody but the file. */
    private String earlier(String caseNo) {
        String others = register.othersLike(caseNo).stream()
                .map(other -> "[%1$s](/cases/%1$s) %2$s"
                        .formatted(
                                other.caseNo(),
                                ApplicationStatus.valueOf(other.status()).label()))
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? "" : "\n\n同一服务对象同一事项的其他申请:" + others;
    }

    private static String problem(MaterialState state) {
        return state.note() == null ? state.result().label() : state.note();
    }

    private LiveContent value(String name, Function<ApplicationView, Object> value) {
        return content(name, application -> LiveValue.of(value.apply(application)));
    }

    private LiveContent content(String name, Function<ApplicationView, LiveValue> value) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return value.apply(applications.find(context.caseNo()));
            }
        };
    }
}
