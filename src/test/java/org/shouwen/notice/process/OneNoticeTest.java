package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.notice;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.AtOnce;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second notice is impossible, however many try at the same moment and whatever the program might get wrong. */
@ShouwenTest
class OneNoticeTest {

    private static final int AT_ONCE = 40;

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofFortyWhoIssueAtOnceOneSucceeds() throws Exception {
        time.is("2026-04-13T09:00");
        UnderReview application =
                HandedIn.submitted(port, "clerk01", "RS-001").then("clerk01", "reviewMaterials", formMissing());
        String draft = application.taskId();

        List<Reply> replies = atOnce(() -> application.submit("clerk01", draft, notice()));

        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() >= 300).toList();
        assertThat(refused).hasSize(AT_ONCE - 1).allSatisfy(reply -> assertThat(reply.refusedWith(400))
                .contains("NOTICE_ALREADY_ISSUED"));
        assertThat(notices(application)).isOne();
        assertThat(application.events()).containsOnlyOnce("NOTIFIED");
        assertThat(application.documents()).containsExactly("GZ-" + application.caseNo());
    }

    @Test
    void theDatabaseTakesNoSecondNoticeOfOneApplication() {
        time.is("2026-04-13T09:00");
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", notice());

        assertThat(catchThrowable(() -> jdbc.sql(
                                "insert into one_time_notice select 'GZ-2', application_no, issued_by, issued_at, next_step,"
                                        + " next_step_place, special_points, version from one_time_notice"
                                        + " where application_no = ?")
                        .param(application.caseNo())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(notices(application)).isOne();
    }

    private int notices(UnderReview application) {
        return jdbc.sql("select count(*) from one_time_notice where application_no = ?")
                .param(application.caseNo())
                .query(Integer.class)
                .single();
    }

    private static List<Reply> atOnce(Callable<Reply> call) throws Exception {
        return AtOnce.call(AT_ONCE, Collections.nCopies(AT_ONCE, call));
    }
}
