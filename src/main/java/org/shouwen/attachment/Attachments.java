package org.shouwen.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.shouwen.casefile.CaseAccess;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds files to cases and gives them out, both entered in the case's timeline. */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final String FIELD = "file";

    private final AttachmentTables tables;
    private final VirusScan scan;
    private final CaseAccess access;
    private final CaseRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachmentTables tables,
            VirusScan scan,
            CaseAccess access,
            CaseRegister register,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.scan = scan;
        this.access = access;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param sentName the file's name on the machine it came from; may be null
     * @return the attachment's id
     * @throws Refusal NOT_FOUND when the person may not see the case; CASE_CLOSED when it is voided; FIELD_REQUIRED for an
     *     empty file; FIELD_INVALID for a type that is not allowed and for a virus; REQUEST_INVALID when the scanner is away
     */
    public String add(String caseNo, String sentName, byte[] content, String userId) {
        if (access.visible(caseNo, userId).isVoided()) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该办件已作废,不能再添加附件。");
        }
        FileType type = type(content);
        VirusScan.Verdict verdict = verdict(content);
        AttachmentTables.Row row = new AttachmentTables.Row(
                UUID.randomUUID().toString(),
                caseNo,
                FileName.safe(sentName, type),
                type,
                content.length,
                sha256(content),
                verdict,
                clock.instant(),
                userId);
        try {
            store(row, content);
        } catch (DuplicateKeyException e) {
            // somebody stored the same content at this moment: now it is there
            store(row, content);
        }
        return row.id();
    }

    /**
     * A scan shows what the dossier masks, so that looking at it is entered in the timeline.
     *
     * @throws Refusal NOT_FOUND when the case has no such attachment or the person may not see it, with the same words
     */
    public StoredFile read(String caseNo, String id, String userId) {
        return transaction.execute(status -> {
            AttachmentTables.Row row = access.find(caseNo, userId)
                    .flatMap(file -> tables.find(id))
                    .filter(found -> found.caseNo().equals(caseNo))
                    .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND, "没有该附件,或者您无权查看。"));
            register.record(caseNo, userId, "ATTACHMENT_READ", "查看了附件1份。");
            return new StoredFile(row.name(), row.type().mediaType(), tables.content(row.sha256()));
        });
    }

    /** The name is not told: people name scans after their clients. */
    private void store(AttachmentTables.Row row, byte[] content) {
        transaction.executeWithoutResult(status -> {
            tables.add(row, content);
            register.record(
                    row.caseNo(),
                    row.addedBy(),
                    "ATTACHED",
                    "添加附件1份(%s)。".formatted(row.type().name()));
        });
    }

    private static FileType type(byte[] content) {
        if (content.length == 0) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, FIELD, "请选择要上传的“附件”,文件不能为空。");
        }
        return FileType.of(content)
                .orElseThrow(() -> Refusal.of(
                        RefusalCode.FIELD_INVALID, FIELD, "“附件”只能是PDF、OFD文件或者JPEG、PNG、TIFF、HEIC图片(以文件内容为准)。"));
    }

    private VirusScan.Verdict verdict(byte[] content) {
        VirusScan.Verdict verdict;
        try {
            verdict = scan.scan(content);
        } catch (VirusScan.ScannerAway e) {
            LOG.warn(
                    "病毒扫描不可用 / the virus scanner does not answer: {}",
                    e.getCause().toString());
            throw Refusal.of(RefusalCode.REQUEST_INVALID, FIELD, "病毒检查暂时不可用,附件没有保存,请稍后再试。");
        }
        if (verdict == VirusScan.Verdict.INFECTED) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, FIELD, "“附件”中发现病毒,没有保存。");
        }
        return verdict;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
