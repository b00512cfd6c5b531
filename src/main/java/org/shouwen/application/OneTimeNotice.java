package org.shouwen.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The one notice of an application: the database takes no second one for the same application. What it says stands in
 * the paper of the same number.
 */
@Entity
@Table(name = "one_time_notice")
class OneTimeNotice {

    @Id
    private String noticeNo;

    private String applicationNo;
    private String issuedBy;
    private Instant issuedAt;

    @Embedded
    private NoticeWords words;

    @Version
    private Integer version;

    protected OneTimeNotice() {}

    OneTimeNotice(String applicationNo, NoticeWords words, String issuedBy, Instant issuedAt) {
        this.noticeNo = "GZ-" + applicationNo;
        this.applicationNo = applicationNo;
        this.words = words;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    NoticeWords words() {
        return words;
    }
}
