package org.shouwen.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Item versions, added only, each as one JSON document; the guidance directory, replaced as a whole. */
@Repository
class CatalogueTables {

    private static final String KEYWORD_SEPARATOR = " ";

    private final JdbcClient jdbc;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    CatalogueTables(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.writer = json.writerFor(ServiceItem.class);
        // a version outlives the field it was published with
        this.reader = json.readerFor(ServiceItem.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Waits for whoever is importing at the same time, on whichever node, until this transaction ends. */
    void lock(Instant changedAt) {
        jdbc.sql("update catalogue_change set changed_at = ?")
                .param(changedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions of all items, ordered by code and version. */
    List<ServiceItem> versions() {
        return jdbc.sql("select content from service_item_version order by code, version")
                .query((row, i) -> parse(row.getString("content")))
                .list();
    }

    void add(ServiceItem item, Instant publishedAt) {
        jdbc.sql("insert into service_item_version (code, version, published_at, content) values (?, ?, ?, ?)")
                .params(item.code(), item.version(), publishedAt.atOffset(ZoneOffset.UTC), format(item))
                .update();
    }

    List<GuidanceEntry> guidance() {
        return jdbc.sql("select * from guidance_entry order by sort_order")
                .query((row, i) -> new GuidanceEntry(
                        row.getString("matter"),
                        Arrays.stream(row.getString("keywords").split(KEYWORD_SEPARATOR))
                                .filter(keyword -> !keyword.isEmpty())
                                .toList(),
                        row.getString("department"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("hours"),
                        row.getObject("last_checked", LocalDate.class),
                        row.getBoolean("fallback")))
                .list();
    }

    void replace(List<GuidanceEntry> entries) {
        jdbc.sql("delete from guidance_entry").update();
        for (int i = 0; i < entries.size(); i++) {
            GuidanceEntry entry = entries.get(i);
            jdbc.sql("insert into guidance_entry (sort_order, matter, keywords, department, address, phone, hours,"
                            + " last_checked, fallback) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            i + 1,
                            entry.matter(),
                            String.join(KEYWORD_SEPARATOR, entry.keywords()),
                            entry.department(),
                            entry.address(),
                            entry.phone(),
                            entry.hours(),
                            entry.lastChecked(),
                            entry.fallback())
                    .update();
        }
    }

    private String format(ServiceItem item) {
        try {
            return writer.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write item " + item.code(), e);
        }
    }

    private ServiceItem parse(String content) {
        try {
            return reader.readValue(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable item version", e);
        }
    }
}
