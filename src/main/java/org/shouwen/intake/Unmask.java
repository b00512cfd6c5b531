package org.shouwen.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.Section;
import org.springframework.stereotype.Component;

/**
 * Shows the client's data to whoever handles a part of the matter, the intake or an application that came out of it, and
 * notes who looked and why.
 */
@Component
class Unmask implements CaseAction {

    private final Intakes intakes;
    private final Corrections corrections;
    private final CaseRegister register;
    private final Clock clock;

    Unmask(Intakes intakes, Corrections corrections, CaseRegister register, Clock clock) {
        this.intakes = intakes;
        this.corrections = corrections;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unmask";
    }

    @Override
    public String label() {
        return "查看服务对象信息";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.text("reason", "查看原因", 200));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        CaseView whole = whole(file);
        return IntakeKind.CODE.equals(whole.kind())
                && parts(whole)
                        .anyMatch(part ->
                                userId.equals(part.firstAskedClerk()) || userId.equals(part.responsibleClerk()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        String intakeNo = whole(file).caseNo();
        Client client = intakes.findById(intakeNo).orElseThrow().client();
        register.record(file.caseNo(), userId, "UNMASKED", "查看了服务对象的姓名、电话和证件号码,原因:" + input.get("reason") + "。");
        List<Section.Field> fields = new ArrayList<>();
        add(fields, "姓名", client.name());
        add(fields, "单位", client.unit());
        add(fields, "联系电话", client.phone());
        add(fields, "证件号码", client.idNo());
        add(fields, "电子邮箱", client.email());
        add(fields, "通信地址", client.address());
        if (client.agent() != null) {
            add(fields, "代办人姓名", client.agent().name());
            add(fields, "代办人证件号码", client.agent().idNo());
        }
        corrections
                .findByCaseNoOrderByCorrectedAtAscIdAsc(intakeNo)
                .forEach(correction -> add(fields, correction.title(clock.getZone()), correction.inFull()));
        return new Section("服务对象信息", fields);
    }

    private CaseView whole(CaseView file) {
        return file.parentNo() == null ? file : register.find(file.parentNo());
    }

    private Stream<CaseView> parts(CaseView whole) {
        return Stream.concat(
                Stream.of(whole), register.childrenOf(whole.caseNo()).stream().map(register::find));
    }

    private static void add(List<Section.Field> fields, String label, String value) {
        fields.add(new Section.Field(label, value == null ? "未登记" : value));
    }
}
