package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.engine.Submission;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that fields of intake forms name in their property {@code rule}. */
@Configuration
class IntakeRules {

    static final String NOT_A_PHONE = "「%s」应为手机号码或固定电话号码,可带区号和分机号。";
    static final String NOT_AN_ID = "「%s」与所选证件类型的格式不符,请核对。";
    private static final Pattern CITED_ITEM =
            Pattern.compile("(RS-\\d{3})\\s*[vV第]\\s*(\\d{1,4})", Pattern.UNICODE_CHARACTER_CLASS);

    private final Clock clock;

    IntakeRules(Clock clock) {
        this.clock = clock;
    }

    @Bean
    FieldRule phoneRule() {
        return rule(
                "phone",
                (field, value) -> PhoneNumber.parse((String) value).isPresent()
                        ? List.of()
                        : List.of(field.invalid(NOT_A_PHONE.formatted(label(field)))));
    }

    @Bean
    FieldRule emailRule() {
        return rule(
                "email",
                (field, value) -> EmailAddress.isValid((String) value)
                        ? List.of()
                        : List.of(field.invalid(EmailAddress.NOT_AN_ADDRESS.formatted(label(field)))));
    }

    @Bean
    FieldRule notInFutureRule() {
        return rule(
                "notInFuture",
                (field, value) -> ((Instant) value).isAfter(clock.instant())
                        ? List.of(field.invalid("「%s」不能晚于现在。".formatted(label(field))))
                        : List.of());
    }

    /** words alone guide nobody. Said beside the other faults, so that the clerk is told all of them at once. */
    @Bean
    FieldRule departmentNamedRule() {
        return rule("departmentNamed", (field, value) -> {
            Submission form = field.submission();
            return form.has("department") || form.has("guidanceEntry")
                    ? List.of()
                    : List.of(new Violation(
                            RefusalCode.GUIDANCE_REQUIRED, "department", GuidanceText.DEPARTMENT_MISSING));
        });
    }

    /** later than now, in office hours of a working day, both ends included, and not too far ahead. */
    @Bean
    FieldRule promisedTimeRule(WorkingCalendar calendar, Limits limits) {
        return rule("promisedTime", (field, value) -> {
            Instant promised = (Instant) value;
            if (!promised.isAfter(clock.instant())) {
                return List.of(field.invalid("「%s」须晚于现在。".formatted(label(field))));
            }
            if (!calendar.isWithinOfficeHours(promised)) {
                return List.of(field.invalid("「%s」须在工作日的办公时间内。".formatted(label(field))));
            }
            int most = limits.get("promiseMaximum");
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            LocalDate day = LocalDate.ofInstant(promised, clock.getZone());
            return day.isAfter(calendar.addWorkingDays(today, most))
                    ? List.of(field.invalid("「%s」最迟为 %d 个工作日之内。".formatted(label(field), most)))
                    : List.of();
        });
    }

    /** whoever cites an item of the catalogue cites the version that is valid now. */
    @Bean
    FieldRule currentBasisRule(Catalogue catalogue) {
        return rule("currentBasis", (field, value) -> {
            Matcher cited = CITED_ITEM.matcher((String) value);
            while (cited.find()) {
                int version = Integer.parseInt(cited.group(2));
                boolean current = catalogue
                        .published(field.context().officeId(), cited.group(1))
                        .filter(item -> item.version() == version)
                        .isPresent();
                if (!current) {
                    return List.of(field.violation(
                            RefusalCode.ITEM_NOT_PUBLISHED, "「%s」引用的事项版本不是本所现行公布的版本。".formatted(label(field))));
                }
            }
            return List.of();
        });
    }

    /** whoever applies for something says for what. */
    @Bean
    FieldRule itemNamedRule() {
        return rule(
                "itemNamed",
                (field, value) -> !IntakeType.SERVICE_REQUEST.name().equals(value)
                                || field.submission().has("itemCode")
                        ? List.of()
                        : List.of(new Violation(RefusalCode.ITEM_NOT_PUBLISHED, "itemCode", "办理事项的,请选择「所涉事项」。")));
    }

    @Bean
    FieldRule idDocumentRule() {
        return rule("idDocument", (field, value) -> {
            String type = field.submission().text(field.field().key().replace("IdNo", "IdType"));
            return IdDocument.isValid(type, (String) value)
                    ? List.of()
                    : List.of(field.invalid(NOT_AN_ID.formatted(label(field))));
        });
    }

    private static String label(FieldContext field) {
        return field.field().label();
    }

    private static FieldRule rule(String name, BiFunction<FieldContext, Object, List<Violation>> check) {
        return new FieldRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Violation> check(FieldContext field, Object value) {
                return check.apply(field, value);
            }
        };
    }
}
