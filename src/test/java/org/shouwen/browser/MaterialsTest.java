package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The whole of O-06 by mouse and keyboard: materials checked one row each, told, supplied, accepted, completed. */
@BrowserTest
class MaterialsTest {

    @Test
    void whatIsMissingIsToldOnceAndTheApplicationIsCompletedWhenItIsThere(People people) {
        Person clerk01 = people.at("clerk01");
        handsIn(clerk01, "13900020001");

        Form check = clerk01.openTaskOfApplication("逐项核对材料", "13900020001");
        assertThat(check.place()).containsText("填写样表 RS-001-Y");
        assertThat(check.field("居民身份证:存在的问题")).isHidden();
        check.choose("居民身份证:核对结果", "不符合要求");
        assertThat(check.field("居民身份证:存在的问题")).isVisible();
        assertThat(check.field("参保登记表:存在的问题")).isHidden();
        check.fill("居民身份证:存在的问题", "已过有效期").choose("参保登记表:核对结果", "缺少").submit();

        Form notice = clerk01.openTaskOfApplication("填写一次性告知书", "13900020001");
        assertThat(notice.place()).containsText("居民身份证(已过有效期)");
        assertThat(notice.place()).containsText("参保登记表(缺少)");
        assertThat(notice.field("办理时限")).hasValue("自受理之日起10个工作日");
        notice.fill("特殊事项", "无").tick("已提供空白表格和样表").tick("服务对象签收").submit();

        Locator file = clerk01.findApplication("13900020001");
        assertThat(file.locator(".heading .status")).hasText("待补正");
        assertThat(file).containsText("GZ-BJ-");
        Page paper = clerk01.openPaper(file, "一次性告知书");
        Locator sheet = paper.locator("main.sheet");
        assertThat(sheet.locator("h1")).hasText("一次性告知书");
        assertThat(sheet).containsText("对不起,您缺少居民身份证、参保登记表材料,我现在把补办的清单给您");
        assertThat(sheet).containsText("投诉电话：5125936");
        clerk01.putAway(paper);

        file = clerk01.findApplication("13900020001");
        file.getByText("收到补正材料").first().click();
        clerk01.button("收到补正材料").click();
        assertThat(file).containsText("核对补正材料");

        clerk01.openTaskOfApplication("核对补正材料", "13900020001")
                .choose("居民身份证:核对结果", "齐全有效")
                .choose("参保登记表:核对结果", "齐全有效")
                .submit();
        file = clerk01.findApplication("13900020001");
        assertThat(file.locator(".heading .status")).hasText("已受理");
        assertThat(file).containsText("SL-BJ-");

        clerk01.openTaskOfApplication("承诺办理", "13900020001")
                .fill("初步审查意见", "材料齐全,符合参保条件")
                .submit();
        clerk01.openTaskOfApplication("初审上报", "13900020001")
                .fill("上报情况", "县居保经办机构")
                .submit();
        clerk01.openTaskOfApplication("作出办理结果", "13900020001")
                .tick("准予办理")
                .choose("告知方式", "当面送达")
                .tick("服务对象已签收办理结果告知书")
                .submit();
        file = clerk01.findApplication("13900020001");
        assertThat(file.locator(".heading .status")).hasText("已办结");
        clerk01.page()
                .navigate(file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("ZX-"))
                        .getAttribute("href"));
        assertThat(file.locator(".heading .status")).hasText("事项已办结");
    }

    private static void handsIn(Person clerk, String phone) {
        clerk.registerConsultation()
                .tick("来访")
                .tick("事项办理")
                .fill("事由", "申请参加城乡居民养老保险")
                .choose("所涉事项", "RS-001")
                .fill("姓名", "张虚甲")
                .fill("联系电话", phone)
                .choose("证件类型", "居民身份证")
                .fill("证件号码", "999999199001010016")
                .choose("归属", "属于本人职责")
                .submit();
    }
}
