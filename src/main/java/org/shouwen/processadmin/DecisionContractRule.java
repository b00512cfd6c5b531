package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwen.engine.DecisionContract;
import org.shouwen.processadmin.DecisionColumns.Column;

/** The columns are those that the code fills and reads: none is missing, none is renamed, none is for nothing. */
final class DecisionContractRule {

    void check(DecisionModel model, DecisionColumns table, DecisionContract contract, Report report) {
        check(model, table.id(), "输入", table.inputs(), contract.inputs(), report);
        check(model, table.id(), "输出", table.outputs(), contract.outputs(), report);
    }

    private static void check(
            DecisionModel model,
            String tableId,
            String kind,
            List<Column> columns,
            List<DecisionContract.Column> declared,
            Report report) {
        Set<String> found = new HashSet<>();
        for (Column column : columns) {
            DecisionContract.Column known = declared.stream()
                    .filter(candidate -> candidate.name().equals(column.name()))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                report.error(
                        model.file(),
                        column.id(),
                        column.title() + "的" + kind + "名称“" + column.name() + "”程序不认识,名称不得改动,也不能自行增加列。");
            } else if (!found.add(column.name())) {
                report.error(model.file(), column.id(), column.title() + "的" + kind + "名称“" + column.name() + "”重复。");
            } else if (isBlank(column.type()) || !known.type().equals(column.type())) {
                report.error(
                        model.file(),
                        column.id(),
                        column.title() + "的类型应为 " + known.type() + ",现为 " + column.type() + "。");
            }
        }
        declared.stream()
                .filter(known -> !found.contains(known.name()))
                .forEach(known -> report.error(
                        model.file(), tableId, "缺少" + kind + "列“" + known.label() + "”(名称 " + known.name() + ")。"));
    }
}
