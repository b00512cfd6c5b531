package org.shouwen.notice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.CheckResult;
import org.shouwen.application.Finding;
import org.shouwen.application.MaterialState;
import org.shouwen.catalogue.Material;
import org.shouwen.catalogue.MaterialKind;
import org.shouwen.engine.FormRow;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of the forms in which materials are checked: those of the pinned item, or those the notice still asks for. */
@Configuration
class MaterialRows {

    private final ApplicationService applications;

    MaterialRows(ApplicationService applications) {
        this.applications = applications;
    }

    /** What was checked before is not asked again; what the office obtains itself is not asked at all. */
    @Bean
    LiveContent materialChecks() {
        return rows("materialChecks", caseNo -> applications.find(caseNo).materials().stream()
                .map(state -> row(state, chosen(state)))
                .toList());
    }

    @Bean
    LiveContent supplementChecks() {
        return rows("supplementChecks", caseNo -> applications.find(caseNo).outstanding().stream()
                .map(state -> row(state, null))
                .toList());
    }

    /** The key of a material in forms, where only letters, digits and underscores can be named. */
    static String keyOf(Material material) {
        String key = material.code().replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isDigit(key.charAt(0)) ? "_" + key : key;
    }

    /** By code what a form gave by key; a key that is no material's stays as it is. */
    static Map<String, Finding> byCode(List<MaterialState> materials, Map<String, Finding> byKey) {
        Map<String, Finding> findings = new LinkedHashMap<>(byKey);
        materials.stream().map(MaterialState::material).forEach(material -> {
            Finding finding = findings.remove(keyOf(material));
            if (finding != null) {
                findings.put(material.code(), finding);
            }
        });
        return findings;
    }

    private static FormRow row(MaterialState state, CheckResult chosen) {
        Map<String, Object> values = new HashMap<>();
        values.put("hint", hint(state.material()));
        if (chosen != null) {
            values.put("result", chosen.name());
        }
        if (state.note() != null) {
            values.put("defect", state.note());
        }
        return new FormRow(keyOf(state.material()), state.material().name(), values);
    }

    private static CheckResult chosen(MaterialState state) {
        if (state.result() == null) {
            return state.material().kind() == MaterialKind.DATA ? CheckResult.EXEMPT : null;
        }
        return state.result() == CheckResult.CORRECTABLE_ON_SPOT ? null : state.result();
    }

    private static String hint(Material material) {
        StringBuilder hint =
                new StringBuilder("**").append(LiveValue.plain(material.name())).append("** · ");
        hint.append(material.kind().label());
        if (material.condition() != null) {
            hint.append(" · ").append(LiveValue.plain(material.condition()));
        }
        if (material.sampleForm() != null) {
            hint.append("\n\n")
                    .append(LiveValue.plain(material.blankForm()))
                    .append(";")
                    .append(LiveValue.plain(material.sampleForm()));
        }
        return hint.toString();
    }

    private static LiveContent rows(String name, Function<String, List<FormRow>> rows) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return LiveValue.rows(rows.apply(context.caseNo()));
            }
        };
    }
}
