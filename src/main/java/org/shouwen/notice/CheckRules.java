package org.shouwen.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwen.application.CheckResult;
import org.shouwen.application.Finding;
import org.shouwen.catalogue.Material;
import org.shouwen.catalogue.MaterialKind;
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** What a check of materials has to be before anything follows from it. */
@Component
class CheckRules {

    /**
     * @throws Refusal CHECK_INCOMPLETE for a material that was not checked; MATERIAL_NOT_IN_CATALOGUE for one that the item
     *     does not ask for; FIELD_INVALID for one demanded that the office obtains itself, and for one exempted that is
     *     always needed
     */
    void require(ServiceItem item, Map<String, Finding> findings) {
        List<Violation> violations = new ArrayList<>();
        item.materials().forEach(material -> check(material, findings.get(material.code()), violations));
        boolean strangers =
                !item.materials().stream().map(Material::code).toList().containsAll(findings.keySet());
        if (strangers) {
            violations.add(
                    new Violation(RefusalCode.MATERIAL_NOT_IN_CATALOGUE, "materials", "「材料核对」中有目录以外的材料,不得要求服务对象提交。"));
        }
        Refusal.throwIfAny(violations);
    }

    private static void check(Material material, Finding finding, List<Violation> violations) {
        String field = "materials." + MaterialRows.keyOf(material);
        if (finding == null) {
            violations.add(new Violation(
                    RefusalCode.CHECK_INCOMPLETE, field, "请核对「%s」,每一项材料都要核对。".formatted(material.name())));
        } else if (material.kind() == MaterialKind.DATA
                && finding.result() != CheckResult.OK
                && finding.result() != CheckResult.EXEMPT) {
            violations.add(new Violation(
                    RefusalCode.FIELD_INVALID, field, "「%s」由本所通过数据共享取得,不得要求服务对象提交。".formatted(material.name())));
        } else if (finding.result() == CheckResult.EXEMPT && isAlwaysNeeded(material)) {
            violations.add(new Violation(
                    RefusalCode.FIELD_INVALID, field, "「%s」是必需的材料,承办人不能免收;需要容缺的,由负责人决定。".formatted(material.name())));
        }
    }

    private static boolean isAlwaysNeeded(Material material) {
        return material.kind() != MaterialKind.DATA && material.condition() == null;
    }
}
