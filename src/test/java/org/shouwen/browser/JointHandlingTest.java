package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A department answers what it is asked, and sees nothing else; the clerk sees the answer and asks for more time. */
@BrowserTest
class JointHandlingTest {

    private static final String PHONE = "13900020011";

    @Test
    void aDepartmentTakesItsTaskAndAnswers(People people) {
        Person clerk03 = people.at("clerk03");
        accepts(clerk03);
        Locator file = clerk03.findApplication(PHONE);
        assertThat(file).containsText("会办征求意见单");

        Person ins01 = people.at("ins01");
        Form opinion = takesTheTask(ins01);
        assertThat(opinion.place()).containsText("就业困难人员认定");
        assertThat(opinion.place()).containsText("张虚甲");
        opinion.tick("附条件同意");
        opinion.send();
        assertThat(opinion.refusal("请填写「意见说明」")).isVisible();
        opinion.fill("意见说明", "每季度复核一次家庭情况").submit();

        file = clerk03.findApplication(PHONE);
        assertThat(file).containsText("附条件同意:每季度复核一次家庭情况");
        explainsTheDelay(clerk03).submit();
        assertThat(clerk03.findApplication(PHONE)).containsText("审批延期");
    }

    /** The form of the department, after it has taken the task. */
    static Form takesTheTask(Person department) {
        Page page = department.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("待领取").first().click();
        page.locator("ol.tasks-list .task-card-details").first().click();
        page.locator("[ng-click='claim()']").click();
        return Form.ofTask(page, "提出审查意见");
    }

    /** The form in which more time is asked for, filled in. */
    static Form explainsTheDelay(Person clerk) {
        clerk.findApplication(PHONE).getByText("申请延期").first().click();
        clerk.button("申请延期").click();
        return clerk.openTaskOfApplication("说明延期原因", PHONE)
                .choose("原因类别", "等待会办部门意见")
                .fill("具体原因", "社区需要入户核实,本周不能完成")
                .fill("所需时间\\(工作日\\)", "3")
                .choose("告知申请人的方式", "电话告知");
    }

    static void accepts(Person clerk) {
        handsIn(clerk);
        clerk.openTaskOfApplication("逐项核对材料", PHONE)
                .choose("认定申请表:核对结果", "齐全有效")
                .choose("居民身份证:核对结果", "齐全有效")
                .choose("困难情形证明:核对结果", "齐全有效")
                .submit();
    }

    private static void handsIn(Person clerk) {
        clerk.registerConsultation()
                .tick("来访")
                .tick("事项办理")
                .fill("事由", "申请就业困难人员认定")
                .choose("所涉事项", "RS-011")
                .fill("姓名", "张虚甲")
                .fill("联系电话", PHONE)
                .choose("证件类型", "居民身份证")
                .fill("证件号码", "999999199001010016")
                .choose("归属", "属于本人职责")
                .submit();
    }
}
