package org.shouwen.casefile;

import java.util.List;
import org.shouwen.turn.CaseFamilies;
import org.shouwen.turn.CaseFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case and those that came out of it, in one statement: it is asked before every act. */
@Component
class RegisteredFamilies implements CaseFamilies {

    private final JdbcClient jdbc;

    RegisteredFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseFamily of(String caseNo) {
        List<String> rootFirst =
                jdbc.sql("""
                        select case_no from case_file
                         where case_no = :caseNo or parent_no = :caseNo
                            or case_no = (select parent_no from case_file where case_no = :caseNo)
                            or parent_no = (select parent_no from case_file where case_no = :caseNo)
                         order by case when parent_no is null then 0 else 1 end, case_no""").param("caseNo", caseNo).query(String.class).list();
        return rootFirst.isEmpty()
                ? new CaseFamily(caseNo, List.of(caseNo))
                : new CaseFamily(rootFirst.get(0), rootFirst);
    }
}
