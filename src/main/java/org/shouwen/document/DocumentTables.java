package org.shouwen.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued papers and their deliveries in the database, added only. */
@Repository
class DocumentTables {

    private static final String COLUMNS =
            "document_no, version, kind, case_no, office_id, issued_at, issued_by, correction, mark, limit_name, limit_at";

    private final JdbcClient jdbc;

    DocumentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param mark of a further version; null for the first
     * @param limitName the deadline it tells of, null where it tells of none
     * @param limitAt as printed
     */
    record Row(IssuedDocument document, String mark, String limitName, Instant limitAt) {}

    record DeliveryRow(String documentNo, int version, DeliveryMethod method, boolean signed, Instant deliveredAt) {

        /** As {@link PaperMail#reference} of the paper. */
        String reference() {
            return documentNo + "/" + version;
        }
    }

    void add(IssuedDocument document, PrintedLimit limit, int templateVersion, Revision revision, String html) {
        jdbc.sql("insert into issued_document (" + COLUMNS
                        + ", template_version, html) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.documentNo(),
                        document.version(),
                        document.kind().name(),
                        document.caseNo(),
                        document.officeId(),
                        document.issuedAt().atOffset(ZoneOffset.UTC),
                        document.issuedBy(),
                        revision == null ? null : revision.reason(),
                        revision == null ? null : revision.mark(),
                        limit == null ? null : limit.deadline(),
                        limit == null ? null : limit.dueAt().atOffset(ZoneOffset.UTC),
                        templateVersion,
                        html)
                .update();
    }

    /** How many papers of that kind the case has, corrections not counted. */
    int count(DocumentKind kind, String caseNo) {
        return jdbc.sql("select count(*) from issued_document where kind = ? and case_no = ? and version = 1")
                .params(kind.name(), caseNo)
                .query(Integer.class)
                .single();
    }

    Optional<IssuedDocument> latest(String documentNo) {
        return jdbc.sql("select " + COLUMNS
                        + " from issued_document where document_no = ? order by version desc limit 1")
                .param(documentNo)
                .query((row, i) -> row(row).document())
                .optional();
    }

    Optional<String> html(String documentNo, int version) {
        return jdbc.sql("select html from issued_document where document_no = ? and version = ?")
                .params(documentNo, version)
                .query(String.class)
                .optional();
    }

    /** Every version of every paper of these cases, in the order in which they were issued. */
    List<Row> ofCases(Collection<String> caseNos) {
        return jdbc.sql("select " + COLUMNS
                        + " from issued_document where case_no in (:cases) order by issued_at, document_no, version")
                .param("cases", caseNos)
                .query((row, i) -> row(row))
                .list();
    }

    void addDelivery(IssuedDocument document, Delivery delivery, Instant deliveredAt, Instant now, String actor) {
        jdbc.sql("insert into document_delivery (document_no, version, method, signed, delivered_at, note, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.documentNo(),
                        document.version(),
                        delivery.method().name(),
                        delivery.signed(),
                        deliveredAt.atOffset(ZoneOffset.UTC),
                        delivery.note(),
                        now.atOffset(ZoneOffset.UTC),
                        actor)
                .update();
    }

    /** In the order in which they were recorded. */
    List<DeliveryRow> deliveries(Collection<String> documentNos) {
        return jdbc.sql("select document_no, version, method, signed, delivered_at from document_delivery"
                        + " where document_no in (:documents) order by id")
                .param("documents", documentNos)
                .query((row, i) -> new DeliveryRow(
                        row.getString("document_no"),
                        row.getInt("version"),
                        DeliveryMethod.valueOf(row.getString("method")),
                        row.getBoolean("signed"),
                        row.getTimestamp("delivered_at").toInstant()))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp issuedAt = row.getTimestamp("issued_at");
        Timestamp limitAt = row.getTimestamp("limit_at");
        return new Row(
                new IssuedDocument(
                        row.getString("document_no"),
                        row.getInt("version"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("case_no"),
                        row.getString("office_id"),
                        issuedAt.toInstant(),
                        row.getString("issued_by")),
                row.getString("mark"),
                row.getString("limit_name"),
                limitAt == null ? null : limitAt.toInstant());
    }
}
