package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** The first case, by mouse and keyboard. */
@BrowserTest
class ConsultationTest {

    @Test
    void oneSubmissionRegistersAnswersAndCloses(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", "城乡居保断缴后能否补缴")
                .fill("姓名", "张虚甲")
                .fill("联系电话", "13900010001")
                .choose("归属", "属于本人职责")
                .fill("答复内容", "可以补缴,请携带身份证到本窗口办理。")
                .fill("政策依据", "RS-001 v1")
                .tick("已答复服务对象提出的全部问题")
                .submit();

        Locator file = clerk01.findCase("13900010001");
        assertThat(file.locator(".heading .status")).hasText("已答复");
        assertThat(file).containsText("可以补缴,请携带身份证到本窗口办理。");
        assertThat(file).containsText("139****0001");
        assertThat(file).not().containsText("张虚甲");
        assertThat(file).not().containsText("待办任务");
    }

    @Test
    void stepByStepTheTasksComeOneByOne(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", "城乡居保断缴后能否补缴")
                .fill("姓名", "张虚甲")
                .fill("联系电话", "13900010002")
                .submit();
        Form classify = clerk01.openTask("判定事项归属", "13900010002");
        assertThat(classify.field("相关人员")).isHidden();
        classify.tick("属于本人职责").submit();
        Form answer = clerk01.openTask("当场答复", "13900010002");
        assertThat(answer.place()).containsText("城乡居保断缴后能否补缴");
        assertThat(answer.field("承诺答复日期")).isHidden();
        answer.fill("答复内容", "可以补缴,请携带身份证到本窗口办理。")
                .fill("政策依据", "RS-001 v1")
                .tick("已答复服务对象提出的全部问题")
                .submit();

        assertThat(clerk01.findCase("13900010002").locator(".heading .status")).hasText("已答复");
    }

    @Test
    void aColleagueTakesOverAndTheFirstAskedClerkSeesTheOutcome(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.registerConsultation()
                .tick("来电")
                .tick("业务查询")
                .fill("事由", "向郑虚三询问失业登记的进度")
                .fill("姓名", "李虚乙")
                .fill("联系电话", "13900010003")
                .submit();
        clerk01.openTask("判定事项归属", "13900010003")
                .tick("属于本所其他窗口或人员")
                .choose("相关人员", "郑虚三")
                .tick("已主动告知服务对象")
                .submit();
        clerk01.openTask("联系相关窗口、人员", "13900010003").tick("联系不上").submit();
        Form handover = clerk01.openTask("登记转交", "13900010003");
        assertThat(handover.field("拟办事项")).hasValue("向郑虚三询问失业登记的进度");
        assertThat(handover.field("姓名")).hasValue("李虚乙");
        assertThat(handover.field("联系电话")).hasValue("13900010003");
        assertThat(handover.field("单位")).hasValue("个人");
        handover.submit();

        Person clerk03 = people.at("clerk03");
        Form acknowledge = clerk03.openTask("阅知登记内容", "13900010003");
        assertThat(acknowledge.place()).containsText("李虚乙(个人),电话 13900010003");
        acknowledge.submit();
        assertThat(clerk01.rowOf("13900010003")).containsText("由郑虚三办理");
        clerk03.openTask("联系服务对象并办理", "13900010003")
                .fill("联系情况", "电话联系,已核对登记信息")
                .fill("答复内容", "失业登记已办结,可来窗口领取登记凭证。")
                .fill("政策依据", "RS-003 v1")
                .tick("已答复服务对象提出的全部问题")
                .submit();

        Locator file = clerk01.findCase("13900010003");
        assertThat(file.locator(".heading .status")).hasText("已答复");
        assertThat(file.locator(".facts dl").first()).containsText("周虚一");
        assertThat(file).containsText("失业登记已办结,可来窗口领取登记凭证。");
    }

    @Test
    void aRefusedStartSaysWhyInChineseAndKeepsWhatWasFilledIn(People people) {
        Form form = people.at("clerk01")
                .registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", "医保报销应当找谁")
                .choose("归属", "属于本人职责")
                .fill("答复内容", "这事不归我管")
                .fill("政策依据", "RS-001 v1")
                .tick("已答复服务对象提出的全部问题");

        Response answer = form.send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(form.refusal("“答复内容”中含有禁语“不归我管”,请改用文明用语。")).isInViewport();
        assertThat(form.field("答复内容")).hasValue("这事不归我管");
    }

    @Test
    void aRefusedTaskNamesTheFieldByItsLabel(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", "城乡居保断缴后能否补缴")
                .fill("姓名", "张虚甲")
                .fill("联系电话", "13900010004")
                .choose("归属", "属于本人职责")
                .untick("当场已答复")
                .submit();
        Form answer = clerk01.openTask("当场答复", "13900010004").untick("现在答复");
        assertThat(answer.field("答复内容")).isHidden();
        answer.at("承诺答复日期", "2050/01/01", "承诺答复时间", "10:00");

        assertThat(answer.send().status()).isEqualTo(400);

        assertThat(answer.refusal("「承诺答复日期」")).isInViewport();
    }
}
