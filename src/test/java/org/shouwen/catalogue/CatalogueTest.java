package org.shouwen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shouwen.catalogue.SampleItems.handling;
import static org.shouwen.catalogue.SampleItems.item;
import static org.shouwen.catalogue.SampleItems.publicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ShouwenTest
@RecordApplicationEvents
class CatalogueTest {

    private static final AtomicInteger CODES = new AtomicInteger(100);

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueTables tables;

    @Autowired
    SampleCatalogue sample;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private final String code = "ZZ-" + CODES.incrementAndGet();

    @AfterEach
    void offerNoMoreThanTheSample() {
        if (catalogue.version(code, 1).isPresent()) {
            publish(item -> item.put("withdrawn", true));
        }
    }

    @Test
    void demoPublishesAllFifteenItems() {
        assertThat(catalogue.published("OF-01"))
                .extracting(ServiceItem::code)
                .contains(
                        "RS-001", "RS-002", "RS-003", "RS-004", "RS-005", "RS-006", "RS-007", "RS-008", "RS-009",
                        "RS-010", "RS-011", "RS-012", "RS-013", "RS-014", "RS-015");
        assertThat(catalogue.version("RS-001", 1))
                .hasValueSatisfying(
                        item -> assertThat(item.handling().limitText()).isEqualTo("10个工作日"));
    }

    @Test
    void deemedAcceptanceIsOnForTheCardOnly() {
        assertThat(catalogue.published("OF-01"))
                .filteredOn(
                        item -> item.code().startsWith("RS-") && item.handling().deemedAcceptance())
                .extracting(ServiceItem::code)
                .containsExactly("RS-007");
    }

    @Test
    void officeOffersItsOwnItemsOnly() {
        assertThat(catalogue.published("OF-02"))
                .extracting(ServiceItem::code)
                .filteredOn(offered -> offered.startsWith("RS-"))
                .containsExactly("RS-001", "RS-003", "RS-006", "RS-015");
        assertThat(catalogue.published("OF-02", "RS-001")).isPresent();
        assertThat(catalogue.published("OF-02", "RS-007")).isEmpty();
        assertThat(catalogue.published("OF-99")).isEmpty();
    }

    @Test
    void sampleIsImportedAtTheFirstStartOnly() throws Exception {
        List<ServiceItem> before = catalogue.latest();

        sample.run(null);

        assertThat(catalogue.latest()).isEqualTo(before);
    }

    @Test
    void unknownItemIsNotPublished() {
        assertThat(catalogue.published("OF-01", "RS-999")).isEmpty();
        assertThat(catalogue.published("OF-01", null)).isEmpty();
        assertThat(catalogue.version("RS-001", 99)).isEmpty();
    }

    @Test
    void changedItemIsANewVersionAndTheOldOneStays() {
        publish(unchanged -> {});

        CatalogueImport changed = publish(item -> handling(item).put("limit", 7));

        assertThat(changed.published())
                .containsExactly(new CatalogueImport.NewVersion(code, 2, LocalDate.now(clock), false));
        assertThat(catalogue.published("OF-01", code)).hasValueSatisfying(item -> {
            assertThat(item.version()).isEqualTo(2);
            assertThat(item.handling().limit()).isEqualTo(7);
        });
        assertThat(catalogue.version(code, 1))
                .hasValueSatisfying(item -> assertThat(item.handling().limit()).isEqualTo(10));
    }

    @Test
    void sameItemImportedAgainMakesNoVersion() {
        publish(unchanged -> {});

        CatalogueImport again = publish(unchanged -> {});

        assertThat(again.published()).isEmpty();
        assertThat(again.unchanged()).containsExactly(code);
        assertThat(catalogue.version(code, 2)).isEmpty();
    }

    @Test
    void sameItemReadBackFromTheCatalogueMakesNoVersion() {
        publish(item -> publicity(item).put("fee", 0.0));
        ServiceItem read = catalogue.published("OF-01", code).orElseThrow();

        assertThat(catalogue.importItems(List.of(read)).unchanged()).containsExactly(code);
    }

    @Test
    void itemsThatAreNotImportedStay() {
        publish(unchanged -> {});

        assertThat(catalogue.published("OF-01", "RS-001")).isPresent();
    }

    @Test
    void versionDatedAheadWaitsForItsDay() {
        publish(unchanged -> {});
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        publish(item -> handling(item.put("validFrom", tomorrow.toString())).put("limit", 7));

        assertThat(catalogue.published("OF-01", code))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(1));
        assertThat(catalogueOn(tomorrow).published("OF-01", code))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(2));
    }

    @Test
    void versionDatedAheadCanBeBroughtForward() {
        publish(unchanged -> {});
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        publish(item -> handling(item.put("validFrom", tomorrow.toString())).put("limit", 7));

        CatalogueImport now = publish(item -> handling(item).put("limit", 7));

        assertThat(now.published())
                .extracting(CatalogueImport.NewVersion::version)
                .containsExactly(3);
        assertThat(catalogue.published("OF-01", code))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(3));
    }

    @Test
    void itemIsNotOfferedBeforeItsFirstDay() {
        publish(item -> item.put("validFrom", "2025-01-01"));

        assertThat(catalogueOn(LocalDate.of(2024, 12, 31)).published("OF-01", code))
                .isEmpty();
        assertThat(catalogueOn(LocalDate.of(2025, 1, 1)).published("OF-01", code))
                .isPresent();
    }

    @Test
    void withdrawnItemIsNotPublishedButCasesKeepTheirVersion() {
        publish(unchanged -> {});

        CatalogueImport withdrawal = publish(item -> {
            item.removeAll();
            item.put("code", code).put("withdrawn", true);
        });

        assertThat(withdrawal.published()).singleElement().satisfies(version -> assertThat(version.withdrawn())
                .isTrue());
        assertThat(catalogue.published("OF-01", code)).isEmpty();
        assertThat(catalogue.published()).extracting(ServiceItem::code).doesNotContain(code);
        assertThat(catalogue.version(code, 1))
                .hasValueSatisfying(item -> assertThat(item.name()).isEqualTo("城乡居民养老保险参保登记"));
    }

    @Test
    void withdrawnItemCanBeOfferedAgain() {
        publish(unchanged -> {});
        publish(item -> item.put("withdrawn", true));

        publish(unchanged -> {});

        assertThat(catalogue.published("OF-01", code))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(3));
    }

    @Test
    void unknownItemCannotBeWithdrawn() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> publish(item -> item.put("withdrawn", true)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CATALOGUE_INVALID));
    }

    @Test
    void nothingIsStoredWhenOneItemIsFaulty() {
        ServiceItem good = item("RS-001", code, unchanged -> {});
        ServiceItem faulty = item("RS-002", "ZZ-999", item -> item.remove("name"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalogue.importItems(List.of(good, faulty)))
                .withMessageContaining("ZZ-999")
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(1));

        assertThat(catalogue.version(code, 1)).isEmpty();
    }

    @Test
    void codeIsWellFormedAndOccursOnce() {
        ServiceItem item = item("RS-001", code, unchanged -> {});
        ServiceItem misnamed = item("RS-001", "rs1", unchanged -> {});

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalogue.importItems(List.of(item, item, misnamed)))
                .withMessageContaining("重复")
                .withMessageContaining("第3项")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("rs1"));
    }

    @Test
    void importThatChangesSomethingIsAnnounced() {
        publish(unchanged -> {});
        publish(unchanged -> {});

        assertThat(events.stream(CatalogueChanged.class)).containsExactly(new CatalogueChanged(Set.of(code)));
    }

    @Test
    void otherNodeReadsTheImportFromTheDatabase() {
        assertThat(catalogueWith(clock).published("OF-01", code)).isEmpty();

        publish(unchanged -> {});

        assertThat(catalogueWith(clock).published("OF-01", code)).isPresent();
    }

    @Test
    void importsAtTheSameMomentComeOneAfterTheOther() throws Exception {
        publish(unchanged -> {});
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CatalogueImport>> imports = new ArrayList<>();
            for (int limit = 1; limit <= 8; limit++) {
                int promised = limit;
                imports.add(() -> publish(item -> handling(item).put("limit", promised)));
            }
            for (Future<CatalogueImport> done : nodes.invokeAll(imports)) {
                assertThat(done.get().published()).hasSize(1);
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(catalogue.version(code, 9)).isPresent();
        assertThat(catalogue.version(code, 10)).isEmpty();
    }

    private CatalogueImport publish(Consumer<ObjectNode> change) {
        return catalogue.importItems(List.of(item("RS-001", code, change)));
    }

    private Catalogue catalogueOn(LocalDate day) {
        return catalogueWith(
                Clock.fixed(day.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone()));
    }

    private Catalogue catalogueWith(Clock itsClock) {
        return new Catalogue(tables, null, null, itsClock);
    }
}
