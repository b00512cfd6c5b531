package org.shouwen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom; CONTRIBUTING.md says why. A rule that matches nothing yet waits for its first case. */
@AnalyzeClasses(packages = "org.shouwen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> OVERSIGHT = List.of("board", "processadmin", "consistency");
    private static final List<String> CASEWORK =
            List.of("intake", "notice", "completion", "escalation", "complaint", "rating", "attendance");
    private static final List<String> SUPPORT = List.of("catalogue", "application");
    private static final List<String> FOUNDATION = List.of(
            "engine",
            "deadline",
            "staff",
            "wording",
            "document",
            "mail",
            "attachment",
            "security",
            "casefile",
            "refusal",
            "difference",
            "cache",
            "turn",
            "outage",
            "edge",
            "check",
            "startup");

    /** From the top down: a layer uses those below it. */
    private static final List<List<String>> LAYERS = List.of(OVERSIGHT, CASEWORK, SUPPORT, FOUNDATION);

    @ArchTest
    static final ArchRule everyClassStandsOnTheMap = classes()
            .that()
            .resideOutsideOfPackage("org.shouwen")
            .should()
            .resideInAnyPackage(packages(LAYERS.stream().flatMap(List::stream).toList()));

    @ArchTest
    static final ArchRule noLayerUsesOneAboveIt = CompositeArchRule.of(
            LAYERS.stream().skip(1).map(ArchitectureTest::usesNothingAbove).toList());

    @ArchTest
    static final ArchRule caseworkMeetsThroughProcessesMessagesAndEventRecordsOnly = CompositeArchRule.of(
            CASEWORK.stream().map(ArchitectureTest::usesNoServiceBeside).toList());

    @ArchTest
    static final ArchRule theRootOfAPackageKnowsNeitherItsProcessNorItsPages = noClasses()
            .that()
            .resideInAPackage("org.shouwen.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.shouwen.*.process..", "org.shouwen.*.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aProcessKnowsNoPages = noClasses()
            .that()
            .resideInAPackage("org.shouwen.*.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shouwen.*.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineIsKnownInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.shouwen.*.process..",
                    "org.shouwen.engine..",
                    "org.shouwen.security..",
                    "org.shouwen.processadmin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theWebStaysInWebPackages = noClasses()
            .that()
            .resideOutsideOfPackage("org.shouwen.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatAClassNeedsItsConstructorSays = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule theClockIsTheOnlySourceOfTime =
            noClasses().should().accessTargetWhere(readsTheMachinesTime()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEnginesClockIsReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.shouwen.engine..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.camunda.bpm.engine.impl.util.ClockUtil")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aNameSaysWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Delegate)")
            .allowEmptyShould(true);

    /** No cycles, and nobody reaches past the public types of another package's root. */
    @Test
    void packagesShowOnlyTheirPublicRoot() {
        ApplicationModules.of(ShouwenApplication.class).verify();
    }

    private static ArchRule usesNothingAbove(List<String> layer) {
        List<String> above = LAYERS.stream()
                .takeWhile(other -> other != layer)
                .flatMap(List::stream)
                .toList();
        return noClasses()
                .that()
                .resideInAnyPackage(packages(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(above))
                .allowEmptyShould(true);
    }

    private static ArchRule usesNoServiceBeside(String feature) {
        List<String> others = new ArrayList<>(CASEWORK);
        others.remove(feature);
        DescribedPredicate<JavaClass> anEventRecord = describe("an event record", JavaClass::isRecord);
        return noClasses()
                .that()
                .resideInAnyPackage(packages(List.of(feature)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(others)).and(not(anEventRecord)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesTime() {
        return describe(
                "reads the machine's time or zone",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && isOfTheMachine(target));
    }

    private static boolean isOfTheMachine(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "<init>" ->
                owner.equals(Date.class.getName())
                        && target.getRawParameterTypes().isEmpty();
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
            case "systemDefault" -> owner.equals(ZoneId.class.getName());
            case "getDefault" -> owner.equals(TimeZone.class.getName());
            case "getInstance" ->
                Set.of("java.util.Calendar", "java.util.GregorianCalendar").contains(owner);
            default -> false;
        };
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "org.shouwen." + name + "..").toArray(String[]::new);
    }
}
