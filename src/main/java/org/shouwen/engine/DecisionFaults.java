package org.shouwen.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went its way without its table and is looked at again once the table is right. */
@Repository
public class DecisionFaults {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionFaults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Open(String decisionId, String processInstanceId, String caseNo) {}

    /** Whether anything has gone its way without that table and has not been looked at since. */
    public boolean isOpen(String decisionId) {
        return jdbc.sql("select count(*) from decision_fault where decision_id = ?")
                        .param(decisionId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** In the caller's transaction. */
    void add(Open fault) {
        remove(fault);
        jdbc.sql("insert into decision_fault (decision_id, process_instance_id, case_no, happened_at)"
                        + " values (?, ?, ?, ?)")
                .params(fault.decisionId(), fault.processInstanceId(), fault.caseNo(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether it was still there: whoever takes it away is the one who acts on it */
    boolean remove(Open fault) {
        return jdbc.sql("delete from decision_fault where decision_id = ? and process_instance_id = ?")
                        .params(fault.decisionId(), fault.processInstanceId())
                        .update()
                > 0;
    }

    List<Open> all() {
        return jdbc.sql("select decision_id, process_instance_id, case_no from decision_fault"
                        + " order by happened_at, process_instance_id")
                .query((row, number) -> new Open(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
