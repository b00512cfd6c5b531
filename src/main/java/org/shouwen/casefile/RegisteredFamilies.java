package org.shouwen.casefile;

import java.util.List;
import org.shouwen.turn.CaseFamilies;
import org.shouwen.turn.CaseFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case and those that came out of it, in one statement: it is asked before every act. Each part of it goes by an index,
 * which a condition with {@code or} does not on H2.
 */
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
                        select case_no from (
                            select case_no, parent_no from case_file where case_no = :caseNo
                             union
                            select parent.case_no, parent.parent_no from case_file self
                              join case_file parent on parent.case_no = self.parent_no where self.case_no = :caseNo
                             union
                            select sibling.case_no, sibling.parent_no from case_file self
                              join case_file sibling on sibling.parent_no = self.parent_no where self.case_no = :caseNo
                             union
                            select case_no, parent_no from case_file where parent_no = :caseNo
                        ) as family order by case when parent_no is null then 0 else 1 end, case_no""").param("caseNo", caseNo).query(String.class).list();
        return rootFirst.isEmpty()
                ? new CaseFamily(caseNo, List.of(caseNo))
                : new CaseFamily(rootFirst.get(0), rootFirst);
    }
}
