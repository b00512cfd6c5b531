package org.shouwen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouwenTest
class GuidanceDirectoryTest {

    @Autowired
    GuidanceDirectory directory;

    private List<GuidanceEntry> before;

    @BeforeEach
    void remember() {
        before = directory.all();
    }

    @AfterEach
    void restore() {
        directory.replace(before);
    }

    @ParameterizedTest
    @CsvSource({
        "医保报销,县医疗保障局",
        "我想问一下医保怎么报销?,县医疗保障局",
        "医保,县医疗保障局",
        "提取公积金,公积金管理部",
        "身份证丢了,派出所",
        "办 营业执照,市场监督管理局",
        "个人所得税,税务部门",
        "申请低保,民政部门",
        "劳动仲裁,劳动人事争议仲裁委员会",
        "老板拖欠工资两个月,县劳动保障监察机构",
        "银行网点服务,该银行及主管部门",
        "信访,信访部门",
        "有人受贿,纪检监察机关",
        "民政部门,民政部门",
        "路灯坏了,12345政务服务便民热线"
    })
    void competentDepartmentComesFirst(String words, String department) {
        assertThat(directory.search(words).get(0).department()).isEqualTo(department);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void nothingAskedFindsAll(String words) {
        assertThat(directory.search(words)).hasSize(12);
    }

    @Test
    void everyEntryOfTheSampleCanBeReached() {
        assertThat(before).hasSize(12).allSatisfy(entry -> {
            assertThat(entry.phone()).isNotBlank();
            assertThat(entry.lastChecked()).isNotNull();
        });
    }

    @Test
    void replacedDirectoryHoldsAtOnce() {
        directory.replace(List.of(entry("消防", "0999-5550199")));

        assertThat(directory.search("消防检查")).extracting(GuidanceEntry::phone).containsExactly("0999-5550199");
    }

    @Test
    void incompleteEntryIsRefusedAndNothingStored() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> directory.replace(List.of(
                        entry("消防", "0999-5550199"),
                        new GuidanceEntry(" ", List.of("两 词"), null, " ", "请询问", null, null, false))))
                .withMessageContaining("第2条")
                .satisfies(refusal -> {
                    assertThat(refusal.violations()).hasSize(6);
                    assertThat(refusal.code()).isEqualTo(RefusalCode.CATALOGUE_INVALID);
                });

        assertThat(directory.all()).isEqualTo(before);
    }

    @Test
    void matterOccursOnce() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> directory.replace(List.of(entry("消防", "0999-5550199"), entry("消防", "0999-5550198"))))
                .withMessageContaining("第2条的“事项”重复");
    }

    private static GuidanceEntry entry(String matter, String phone) {
        return new GuidanceEntry(matter, List.of(), "消防救援部门", null, phone, null, LocalDate.of(2025, 9, 1), false);
    }
}
