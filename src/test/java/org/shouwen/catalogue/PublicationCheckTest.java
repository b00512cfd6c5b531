package org.shouwen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.catalogue.SampleItems.handling;
import static org.shouwen.catalogue.SampleItems.item;
import static org.shouwen.catalogue.SampleItems.material;
import static org.shouwen.catalogue.SampleItems.publicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

class PublicationCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RS-001", "RS-002", "RS-003", "RS-004", "RS-005", "RS-006", "RS-007", "RS-008", "RS-009", "RS-010",
                "RS-011", "RS-012", "RS-013", "RS-014", "RS-015"
            })
    void itemOfTheSampleCatalogueIsComplete(String code) {
        assertThat(PublicationCheck.check(item(code, unchanged -> {}))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name,事项名称", "category,事项类别"})
    void namesAreRequired(String field, String label) {
        assertRefused("RS-001", item -> item.put(field, " "), field, label);
    }

    @ParameterizedTest
    @CsvSource({
        "department,办理部门",
        "place,办理地点",
        "hours,办理时间",
        "procedure,办理程序",
        "guide,办事指南",
        "complaintPhone,投诉电话",
        "lastReviewed,最近复核日期"
    })
    void whatThePublicMustKnowIsRequired(String field, String label) {
        assertRefused("RS-001", item -> publicity(item).remove(field), "publicity." + field, label);
    }

    @Test
    void basisIsRequired() {
        assertRefused("RS-001", item -> item.putArray("basis"), "basis", "办理依据");
    }

    @Test
    void basisMayBeLeftToTheCompetentDepartmentExplicitly() {
        ServiceItem item = item("RS-001", changed -> changed.putArray("basis").add(ServiceItem.CONFIRMED_BY_AUTHORITY));

        assertThat(PublicationCheck.check(item)).isEmpty();
    }

    @Test
    void blankBasisIsNoBasis() {
        assertRefused("RS-001", item -> item.putArray("basis").add(" "), "basis", "办理依据");
    }

    @Test
    void officeIsRequired() {
        assertRefused("RS-001", item -> item.putArray("offices"), "offices", "办理的人社所");
    }

    @Test
    void windowKindIsRequired() {
        assertRefused("RS-001", item -> item.putArray("windowKinds"), "windowKinds", "办理的窗口类别");
    }

    @Test
    void handlingTypeIsRequired() {
        assertRefused("RS-001", item -> handling(item).remove("type"), "handling.type", "办件类型");
    }

    @Test
    void handlingAsAWholeIsRequired() {
        ServiceItem item = item("RS-001", changed -> changed.remove("handling"));

        assertThat(PublicationCheck.check(item))
                .extracting(Violation::field)
                .containsExactly("handling.type", "handling.limit");
    }

    @Test
    void limitIsRequired() {
        assertRefused("RS-001", item -> handling(item).remove("limit"), "handling.limit", "办理时限");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366})
    void promisedItemTakesADayAtLeastAndAYearAtMost(int limit) {
        assertRefused("RS-009", item -> handling(item).put("limit", limit), "handling.limit", "办理时限");
    }

    @Test
    void immediateItemIsDoneTheSameDay() {
        assertRefused(
                "RS-003", item -> handling(item).put("limit", 1).put("unit", "WORKING_DAY"), "handling.limit", "办理时限");
    }

    @Test
    void limitMayEqualTheStatutoryLimitButNotExceedIt() {
        assertThat(PublicationCheck.check(item("RS-002", item -> handling(item).put("limit", 20))))
                .isEmpty();
        assertRefused("RS-002", item -> handling(item).put("limit", 21), "handling.limit", "不得超过法定时限");
    }

    @Test
    void unitOfMediationIsRequired() {
        assertRefused("RS-012", item -> handling(item).remove("unit"), "handling.unit", "时限单位");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16})
    void firstReviewFitsIntoTheLimit(int firstReviewLimit) {
        assertRefused(
                "RS-002",
                item -> handling(item).put("firstReviewLimit", firstReviewLimit),
                "handling.firstReviewLimit",
                "初审时限");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16})
    void opinionsAreDueBeforeTheResult(int opinionLimit) {
        assertRefused(
                "RS-011", item -> handling(item).put("opinionLimit", opinionLimit), "handling.opinionLimit", "审查意见时限");
    }

    @Test
    void jointItemNeedsAnOpinionLimit() {
        assertRefused("RS-011", item -> handling(item).remove("opinionLimit"), "handling.opinionLimit", "审查意见时限");
    }

    @Test
    void jointItemNeedsTwoDifferentDepartments() {
        assertRefused(
                "RS-011",
                item -> {
                    ArrayNode departments = (ArrayNode) handling(item).get("opinionDepartments");
                    departments.remove(2);
                    departments.set(1, departments.get(0));
                },
                "handling.opinionDepartments",
                "会办部门");
    }

    @Test
    void channelIsRequired() {
        assertRefused("RS-001", item -> publicity(item).putArray("channels"), "publicity.channels", "办理渠道");
    }

    @Test
    void complaintPhoneIsANumber() {
        assertRefused(
                "RS-001", item -> publicity(item).put("complaintPhone", "找社管办"), "publicity.complaintPhone", "投诉电话");
    }

    @Test
    void feeNeedsABasis() {
        assertRefused("RS-001", item -> publicity(item).put("fee", 10), "publicity.fee", "收费");
        assertThat(PublicationCheck.check(
                        item("RS-001", item -> publicity(item).put("fee", 10).put("feeBasis", "收费目录第1项"))))
                .isEmpty();
    }

    @Test
    void feeIsZeroWhereNoneIsStated() {
        ServiceItem item = item("RS-001", changed -> publicity(changed).remove("fee"));

        assertThat(PublicationCheck.check(item)).isEmpty();
        assertThat(item.publicity().fee()).isZero();
    }

    @Test
    void materialsAreListedEvenWhereNoneIsNeeded() {
        assertRefused("RS-015", item -> item.remove("materials"), "materials", "申请材料");
        assertThat(PublicationCheck.check(item("RS-015", item -> item.putArray("materials"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"blankForm,空白表", "sampleForm,填写样表"})
    void formComesWithBlankAndSample(String field, String label) {
        assertRefused("RS-001", item -> material(item, 1).remove(field), "materials." + field, label);
    }

    @Test
    void proofNeedsABasis() {
        assertRefused("RS-002", item -> material(item, 2).remove("basis"), "materials.basis", "索取依据");
    }

    @Test
    void materialNeedsNameKindAndACodeOfItsOwn() {
        assertRefused("RS-001", item -> material(item, 0).remove("name"), "materials.name", "第1项");
        assertRefused("RS-001", item -> material(item, 2).remove("kind"), "materials.kind", "第3项");
        assertRefused("RS-001", item -> material(item, 2).put("code", "ID"), "materials.code", "第3项");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        ServiceItem item = item("RS-001", changed -> {
            changed.remove("name");
            publicity(changed).remove("guide");
            handling(changed).put("limit", 0);
        });

        assertThat(PublicationCheck.check(item)).hasSize(3);
    }

    private static void assertRefused(String code, Consumer<ObjectNode> change, String field, String named) {
        List<Violation> violations = PublicationCheck.check(item(code, change));
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(RefusalCode.CATALOGUE_INVALID);
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.sentence()).startsWith("事项" + code + "的").contains(named);
        });
    }
}
