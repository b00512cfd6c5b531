package org.shouwen.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.shouwen.security.PasswordRules;
import org.shouwen.staff.DemoRoster;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Stands before everything else in profile {@code production}: refuses an installation that is not fit for it, and
 * holds the database's {@link StartLock} until this node is ready.
 */
class ProductionStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> SETTINGS = List.of(
            "SHOUWEN_DB_URL",
            "SHOUWEN_DB_USER",
            "SHOUWEN_DB_PASSWORD",
            "SHOUWEN_ADMIN_PASSWORD",
            "SHOUWEN_OFFICE_NAME",
            "SHOUWEN_COMPLAINT_PHONE",
            "SHOUWEN_IDENTITY_KEY");

    private static final int IDENTITY_KEY_BYTES = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        requireNoDemo(environment);
        requireSettings(environment);
        requireStrongPassword(environment);
        requireIdentityKey(environment);
        requireModelsFolder(environment);
        Connection connection = connect(environment);
        try {
            StartLock.hold(connection, context);
            requireNoDemoUser(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static void requireNoDemo(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefused("不能同时启用 production 与 demo。", "The profiles production and demo exclude each other.");
        }
    }

    private static void requireSettings(ConfigurableEnvironment environment) {
        List<String> missing = SETTINGS.stream()
                .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new StartRefused("以下设置缺失或为空:" + names + "。", "These settings are missing or blank: " + names + ".");
        }
    }

    private static void requireStrongPassword(ConfigurableEnvironment environment) {
        if (!PasswordRules.accept("admin", environment.getRequiredProperty("SHOUWEN_ADMIN_PASSWORD"))) {
            throw new StartRefused(
                    "SHOUWEN_ADMIN_PASSWORD 强度不足:" + PasswordRules.SENTENCE,
                    "SHOUWEN_ADMIN_PASSWORD is too weak: ten characters or more with upper and lower case letters, a"
                            + " digit and a special character, without the user name admin.");
        }
    }

    private static void requireIdentityKey(ConfigurableEnvironment environment) {
        if (!isIdentityKey(
                environment.getRequiredProperty("SHOUWEN_IDENTITY_KEY").strip())) {
            throw new StartRefused(
                    "SHOUWEN_IDENTITY_KEY 须为 32 字节的 Base64,可用 openssl rand -base64 32 生成。",
                    "SHOUWEN_IDENTITY_KEY must be 32 bytes in Base64, as openssl rand -base64 32 makes them.");
        }
    }

    private static boolean isIdentityKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == IDENTITY_KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireModelsFolder(ConfigurableEnvironment environment) {
        String folder = environment.getProperty("shouwen.models-folder");
        if (StringUtils.hasText(folder) && !Files.isReadable(Path.of(folder))) {
            throw new StartRefused(
                    "SHOUWEN_MODELS_FOLDER 指定的文件夹不存在或不可读。", "SHOUWEN_MODELS_FOLDER names no readable folder.");
        }
    }

    private static Connection connect(ConfigurableEnvironment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "生产环境的数据库必须是 PostgreSQL,不能是 H2 或其他(SHOUWEN_DB_URL)。",
                    "The database must be PostgreSQL, not H2 or any other (SHOUWEN_DB_URL).");
        }
        try {
            return StartLock.connect(environment);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static StartRefused unusable(SQLException e) {
        String reason = e.getMessage().lines().findFirst().orElse(e.getSQLState());
        return new StartRefused(
                "无法使用数据库,请检查 SHOUWEN_DB_URL、SHOUWEN_DB_USER、SHOUWEN_DB_PASSWORD。",
                "The database cannot be used: " + reason);
    }

    private static void requireNoDemoUser(Connection connection) throws SQLException {
        List<String> found = demoUsers(connection);
        if (!found.isEmpty()) {
            String ids = String.join(", ", found);
            throw new StartRefused(
                    "数据库中有演示用户(" + ids + "),请使用从未运行过演示的数据库。",
                    "The database holds demo users (" + ids + "): use one that the demo has never run on.");
        }
    }

    private static List<String> demoUsers(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement table = connection.prepareStatement("select to_regclass('act_id_user')");
                ResultSet exists = table.executeQuery()) {
            if (!exists.next() || exists.getString(1) == null) {
                return found;
            }
        }
        try (PreparedStatement query =
                connection.prepareStatement("select id_ from act_id_user where id_ = any (?) order by id_")) {
            query.setArray(
                    1, connection.createArrayOf("varchar", DemoRoster.userIds().toArray()));
            try (ResultSet users = query.executeQuery()) {
                while (users.next()) {
                    found.add(users.getString(1));
                }
            }
        }
        return found;
    }
}
