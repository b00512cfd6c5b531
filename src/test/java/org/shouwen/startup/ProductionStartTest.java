package org.shouwen.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.ShouwenApplication;
import org.shouwen.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator sees when the installation is not fit for production. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

    private static final Map<String, String> FIT = Map.of(
            "SHOUWEN_DB_URL", "jdbc:postgresql://127.0.0.1:1/shouwen",
            "SHOUWEN_DB_USER", "postgres",
            "SHOUWEN_DB_PASSWORD", "secret-of-the-database",
            "SHOUWEN_ADMIN_PASSWORD", "First-Login-2026",
            "SHOUWEN_OFFICE_NAME", "样例县人力资源和社会保障局",
            "SHOUWEN_COMPLAINT_PHONE", "5125936",
            "SHOUWEN_IDENTITY_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    private final Map<String, String> settings = new TreeMap<>(FIT);
    private final List<String> profiles = new ArrayList<>(List.of("production"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOUWEN_DB_URL",
                "SHOUWEN_DB_USER",
                "SHOUWEN_DB_PASSWORD",
                "SHOUWEN_ADMIN_PASSWORD",
                "SHOUWEN_OFFICE_NAME",
                "SHOUWEN_COMPLAINT_PHONE",
                "SHOUWEN_IDENTITY_KEY"
            })
    void missingSettingIsNamed(String name, CapturedOutput output) {
        settings.remove(name);

        startIsRefused(output, name, "缺失", "missing");
    }

    @Test
    void blankSettingIsAMissingOne(CapturedOutput output) {
        settings.put("SHOUWEN_OFFICE_NAME", "  ");

        startIsRefused(output, "SHOUWEN_OFFICE_NAME", "为空", "blank");
    }

    @Test
    void allMissingSettingsAreNamedAtOnce(CapturedOutput output) {
        settings.clear();

        startIsRefused(output, FIT.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "MDEyMzQ1Njc4OWFiY2RlZg=="})
    void identityKeyOfAnotherLengthIsRefused(String key, CapturedOutput output) {
        settings.put("SHOUWEN_IDENTITY_KEY", key);

        startIsRefused(output, "SHOUWEN_IDENTITY_KEY", "32 字节", "32 bytes");
    }

    @Test
    void weakAdministratorPasswordIsRefused(CapturedOutput output) {
        settings.put("SHOUWEN_ADMIN_PASSWORD", "shouwen");

        startIsRefused(output, "SHOUWEN_ADMIN_PASSWORD", "强度不足", "too weak");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:file:./data/shouwen", "jdbc:h2:mem:x;MODE=PostgreSQL", "jdbc:mysql://127.0.0.1/shouwen"})
    void databaseOtherThanPostgresqlIsRefused(String url, CapturedOutput output) {
        settings.put("SHOUWEN_DB_URL", url);

        startIsRefused(output, "PostgreSQL", "H2", "SHOUWEN_DB_URL");
    }

    @Test
    void h2GivenPastTheSettingIsRefusedToo(CapturedOutput output) {
        settings.put("spring.datasource.url", "jdbc:h2:mem:past");

        startIsRefused(output, "PostgreSQL", "H2");
    }

    @Test
    void databaseThatDoesNotAnswerIsSaid(CapturedOutput output) {
        startIsRefused(output, "无法使用数据库", "127.0.0.1:1");
        assertThat(output).doesNotContain("secret-of-the-database");
    }

    @Test
    void demoBesideProductionIsRefused(CapturedOutput output) {
        profiles.add("demo");

        startIsRefused(output, "production", "demo");
    }

    @Test
    void missingFolderOfModelsIsRefused(@TempDir Path folder, CapturedOutput output) {
        settings.put("SHOUWEN_MODELS_FOLDER", folder.resolve("models").toString());

        startIsRefused(output, "SHOUWEN_MODELS_FOLDER");
    }

    @Test
    void databaseWithADemoUserIsRefused(CapturedOutput output) throws Exception {
        try (EmbeddedPostgres server = TestDatabase.startPostgresql()) {
            settings.put("SHOUWEN_DB_URL", server.getJdbcUrl("postgres", "postgres"));
            accounts(server, "admin", "clerk03", "wang", "head02");

            startIsRefused(output, "演示用户", "demo users", "clerk03, head02");
            assertThat(output).doesNotContain("wang");
        }
    }

    private static void accounts(EmbeddedPostgres server, String... ids) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table act_id_user (id_ varchar(64) primary key)");
            for (String id : ids) {
                statement.execute("insert into act_id_user values ('" + id + "')");
            }
        }
    }

    /** One line says why, and nothing else looks like a fault. */
    private void startIsRefused(CapturedOutput output, String... said) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(ShouwenApplication.class).profiles(profiles.toArray(String[]::new));

        assertThatThrownBy(() -> application.run(arguments).close()).isInstanceOf(StartRefused.class);

        List<String> faults = output.toString()
                .lines()
                .filter(line -> line.contains("ERROR") || line.contains("WARN") || line.startsWith("\tat "))
                .toList();
        assertThat(faults).singleElement().asString().contains(said);
    }
}
