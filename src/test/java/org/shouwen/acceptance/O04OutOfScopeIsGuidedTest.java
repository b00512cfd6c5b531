package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** O-04: R-009 R-014 R-015 R-034 R-196. */
@Acceptance
class O04OutOfScopeIsGuidedTest {

    private static final String DEPARTMENT = "县医疗保障局";
    private static final String ADDRESS = "样例县样例镇康宁路3号";
    private static final String DEPARTMENT_PHONE = "0999-5550101";
    private static final String COURTEOUS = "您好,医保报销由县医疗保障局受理,地址和电话已写给您,请您到那里咨询。";

    private final Office office;
    private final StaffMember clerk03;

    O04OutOfScopeIsGuidedTest(Office office) {
        this.office = office;
        this.clerk03 = office.staff("clerk03");
    }

    @Test
    void visitorIsGuidedAndNotRefused() {
        office.at("2026-04-08T11:55");
        String number = office.nextIntakeNumber();
        String visit = asksAboutMedicalInsurance("VISIT");
        assertThat(visit).isEqualTo(number);
        clerk03.sees(visit).waitsFor("告知受理部门、引领", "clerk03", "2026-04-08T17:30");

        office.at("2026-04-08T11:56");
        clerk03.completes(visit, "guideClient").with("guidanceText", "不归我管").isRefused("GUIDANCE_REQUIRED", "受理部门");
        clerk03.completes(visit, "guideClient")
                .with("department", DEPARTMENT)
                .with("guidanceText", "不归我管")
                .isRefused("FORBIDDEN_PHRASE", "不归我管");

        office.at("2026-04-08T11:58");
        clerk03.completes(visit, "guideClient")
                .with("department", DEPARTMENT)
                .with("guidanceEntry", "医疗保险报销")
                .with("escortProvided", false)
                .with("guidanceText", COURTEOUS)
                .isAccepted();
        clerk03.sees(visit)
                .hasStatus("GUIDED")
                .isClosedAt("2026-04-08T11:58")
                .records("REGISTERED", "clerk03", "2026-04-08T11:55")
                .records("GUIDED", "clerk03", "2026-04-08T11:58")
                .tells(DEPARTMENT, ADDRESS, DEPARTMENT_PHONE, COURTEOUS, "未引领");
        office.engineRecord(visit).hasEnded().wentThrough("classifyMatter", "guideClient");
    }

    @Test
    void callerIsGivenThePhoneNumberOfTheDepartment() {
        office.at("2026-04-08T11:55");
        String call = asksAboutMedicalInsurance("PHONE");

        office.at("2026-04-08T11:56");
        clerk03.completes(call, "guideClient")
                .with("department", DEPARTMENT)
                .with("deptContact", ADDRESS)
                .with("guidanceText", COURTEOUS)
                .isRefused("GUIDANCE_REQUIRED", "电话");

        office.at("2026-04-08T11:58");
        clerk03.completes(call, "guideClient")
                .with("department", DEPARTMENT)
                .with("deptContact", DEPARTMENT_PHONE)
                .with("guidanceText", COURTEOUS)
                .isAccepted();
        clerk03.sees(call).hasStatus("GUIDED").isClosedAt("2026-04-08T11:58").tells(DEPARTMENT, DEPARTMENT_PHONE);
    }

    @Test
    void visitorIsGuidedInOneSubmission() {
        office.at("2026-04-08T11:55");
        opensIntake("VISIT")
                .with("jurisdiction", "OUT_OF_SCOPE")
                .with("guidanceText", COURTEOUS)
                .isRefused("GUIDANCE_REQUIRED", "受理部门");

        String visit = opensIntake("VISIT")
                .with("jurisdiction", "OUT_OF_SCOPE")
                .with("guidanceEntry", "医疗保险报销")
                .with("guidanceText", COURTEOUS)
                .isAccepted();
        clerk03.sees(visit)
                .hasStatus("GUIDED")
                .isClosedAt("2026-04-08T11:55")
                .records("REGISTERED", "clerk03", "2026-04-08T11:55")
                .tells(DEPARTMENT, ADDRESS, DEPARTMENT_PHONE, COURTEOUS);
    }

    private String asksAboutMedicalInsurance(String channel) {
        String caseNo = opensIntake(channel).isAccepted();
        return clerk03.completes(caseNo, "classifyMatter")
                .with("jurisdiction", "OUT_OF_SCOPE")
                .isAccepted();
    }

    private Submission opensIntake(String channel) {
        return clerk03.starts("consultation-intake")
                .with("channel", channel)
                .with("intakeType", "BUSINESS_QUERY")
                .with("matter", "咨询医保报销")
                .with("urgency", "NORMAL");
    }
}
