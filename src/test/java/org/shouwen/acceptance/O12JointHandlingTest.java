package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-12: R-055. */
@Acceptance
class O12JointHandlingTest {

    private final Office office;
    private final StaffMember clerk03;
    private final StaffMember head01;
    private final StaffMember ins01;
    private final StaffMember emp01;
    private final StaffMember com01;

    O12JointHandlingTest(Office office) {
        this.office = office;
        this.clerk03 = office.staff("clerk03");
        this.head01 = office.staff("head01");
        this.ins01 = office.staff("ins01");
        this.emp01 = office.staff("emp01");
        this.com01 = office.staff("com01");
    }

    @Test
    void silenceIsNoConsentAndADisagreementIsDecidedByTheHead() {
        office.at("2026-03-02T10:00");
        String intake = AppliedFor.byVisit(clerk03, "RS-011", "李虚乙", "13000000002", "999999198502020023")
                .isAccepted();
        String application = clerk03.sees(intake).children().get(0);
        clerk03.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson(
                        "materials",
                        Map.of(
                                "FORM", found("OK"),
                                "ID", found("OK"),
                                "REGISTRATION", found("EXEMPT"),
                                "HARDSHIP", found("OK")))
                .isAccepted();
        clerk03.sees(application).waitsOnlyFor("提出审查意见", "提出审查意见", "提出审查意见");
        assertThat(clerk03.sees(application).dueAt("opinionDeadline")).isEqualTo("2026-03-09T17:30");
        assertThat(clerk03.sees(application).dueAt("completionDeadline")).isEqualTo("2026-03-23T17:30");
        String ofCommunity = com01.findsTask(application);

        office.at("2026-03-04T10:00");
        ins01.mayNotSee(application);
        ins01.submitsTask(application, ofCommunity, "submit-form")
                .with("opinion", "AGREE")
                .isRefused("NOT_AUTHORISED");
        gives(ins01, application).with("opinion", "AGREE").isAccepted();
        clerk03.sees(application).records("OPINION_GIVEN", "ins01", "2026-03-04T10:00");

        office.at("2026-03-06T10:00");
        gives(emp01, application).with("opinion", "DISAGREE").isRefused("OPINION_REASON_REQUIRED", "意见说明");
        gives(emp01, application)
                .with("opinion", "DISAGREE")
                .with("comment", "近三个月有缴费记录,尚不符合长期失业")
                .isAccepted();

        office.at("2026-03-09T17:30");
        clerk03.sees(application)
                .wasReportedOnce("会办意见逾期")
                .waitsOnlyFor("提出审查意见", "上级处理")
                .asks("上级处理", "head01", "2026-03-10T17:30")
                .tells("逾期未反馈(不视为同意)");

        office.at("2026-03-10T10:00");
        gives(com01, application)
                .with("opinion", "AGREE_WITH_CONDITIONS")
                .with("comment", "每季度复核一次家庭情况")
                .isAccepted();
        clerk03.sees(application)
                .hasDeadline("opinionDeadline", "MET_LATE")
                .tells("附条件同意(逾期)")
                .asks("汇总会办意见", "clerk03", "2026-03-23T17:30");

        office.at("2026-03-11T10:00");
        clerk03.completes(application, "consolidateOpinions")
                .with("consolidation", "两个部门同意,就业部门对失业时间有异议")
                .isAccepted();
        head01.completes(application, "adjudicate")
                .with("decision", "APPROVED")
                .with("reason", "缴费系灵活就业参保,不影响失业认定")
                .isAccepted();

        office.at("2026-03-12T10:00");
        clerk03.completes(application, "recordResult")
                .with("result", "APPROVED")
                .with("noticeMethod", "PHONE")
                .isAccepted();
        clerk03.sees(application)
                .hasStatus("COMPLETED")
                .isClosedAt("2026-03-12T10:00")
                .hasDeadline("completionDeadline", "MET");
    }

    private Submission gives(StaffMember department, String application) {
        return department.submitsTask(application, department.findsTask(application), "submit-form");
    }
}
