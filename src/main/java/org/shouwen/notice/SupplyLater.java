package org.shouwen.notice;

import java.util.List;
import java.util.Map;
import org.shouwen.application.ApplicationKind;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.application.CheckResult;
import org.shouwen.application.MaterialService;
import org.shouwen.application.MaterialState;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Takes what is still missing from an application that came to count as accepted because nobody said so in time: the
 * client may bring it under the same case, and nobody may demand it any more.
 */
@Component
class SupplyLater implements CaseAction {

    private static final String MATERIAL = "material";

    private final ApplicationService applications;
    private final MaterialService materials;

    SupplyLater(ApplicationService applications, MaterialService materials) {
        this.applications = applications;
        this.materials = materials;
    }

    @Override
    public String name() {
        return "supplement";
    }

    @Override
    public String label() {
        return "收到补交的材料";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        List<Option> absent = applications.find(file.caseNo()).materials().stream()
                .filter(SupplyLater::isAbsent)
                .map(state ->
                        new Option(state.material().code(), state.material().name()))
                .toList();
        return List.of(ActionField.choice(MATERIAL, "收到的材料", absent).refusedWith(RefusalCode.SUPPLEMENT_NOT_LISTED));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        if (!ApplicationKind.CODE.equals(file.kind())
                || file.isClosed()
                || !(userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk()))) {
            return false;
        }
        ApplicationView application = applications.find(file.caseNo());
        return application.deemedAccepted() && application.materials().stream().anyMatch(SupplyLater::isAbsent);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        materials.supplyLater(file.caseNo(), (String) input.get(MATERIAL), userId);
        return null;
    }

    private static boolean isAbsent(MaterialState state) {
        return state.result() != CheckResult.OK && state.result() != CheckResult.EXEMPT;
    }
}
