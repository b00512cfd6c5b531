package org.shouwen.processadmin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwen.engine.DecisionContract;
import org.shouwen.processadmin.DecisionColumns.Cell;
import org.shouwen.processadmin.DecisionColumns.Column;
import org.shouwen.processadmin.DecisionColumns.Row;

/** Every cell can be read, and says a value that means something. */
final class DecisionCellRule {

    /** More than anybody surveys, and few enough to be run over all combinations. */
    private static final int MOST_ROWS = 200;

    /** @param contract null for a table on which no code relies */
    void check(DecisionModel model, DecisionColumns table, DecisionContract contract, Report report) {
        if (table.rows().isEmpty()) {
            report.error(model.file(), table.id(), "决策表没有一条规则。");
        }
        if (table.rows().size() > MOST_ROWS) {
            report.error(model.file(), table.id(), "决策表最多 " + MOST_ROWS + " 条规则。");
            return;
        }
        for (Column column : table.inputs()) {
            if (FeelCell.value(column.name()).filter(FeelCell::isPlain).isEmpty()) {
                report.error(model.file(), column.id(), column.title() + "的输入表达式“" + column.name() + "”无法读取。");
            }
        }
        for (Row row : table.rows()) {
            if (row.inputs().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                report.error(model.file(), row.id(), row.title() + "的单元格与各列对不上。");
                continue;
            }
            for (int i = 0; i < row.inputs().size(); i++) {
                input(model, row, table.inputs().get(i), row.inputs().get(i), contract, report);
            }
            for (int i = 0; i < row.outputs().size(); i++) {
                output(model, row, table.outputs().get(i), row.outputs().get(i), contract, report);
            }
        }
    }

    private static void input(
            DecisionModel model, Row row, Column column, Cell cell, DecisionContract contract, Report report) {
        if (cell.isEmpty()) {
            return;
        }
        String where = row.title() + column.title();
        Optional<FeelCell> read = FeelCell.test(cell.text());
        if (readable(model, where, cell, read, contract, report)) {
            values(contract == null ? List.of() : contract.inputs(), column)
                    .ifPresent(values -> read.get().texts().stream()
                            .filter(text -> !values.values().containsKey(text))
                            .forEach(text -> report.error(
                                    model.file(),
                                    cell.id(),
                                    where + "的 \"" + text + "\" 不是可能出现的值,可以写:" + values.choices() + "。")));
        }
    }

    private static void output(
            DecisionModel model, Row row, Column column, Cell cell, DecisionContract contract, Report report) {
        String where = row.title() + column.title();
        Optional<DecisionContract.Column> values =
                contract == null ? Optional.empty() : values(contract.outputs(), column);
        String choices = values.map(known -> ",应填写:" + known.choices() + "。").orElse("。");
        if (cell.isEmpty()) {
            if (contract != null) {
                report.error(model.file(), cell.id(), where + "没有填写" + choices);
            }
            return;
        }
        Optional<FeelCell> read = FeelCell.value(cell.text());
        if (readable(model, where, cell, read, contract, report)
                && values.isPresent()
                && !values.get().values().containsKey(read.get().constant())) {
            report.error(model.file(), cell.id(), where + "的 " + shortly(cell.text()) + " 不可用" + choices);
        }
    }

    private static boolean readable(
            DecisionModel model,
            String where,
            Cell cell,
            Optional<FeelCell> read,
            DecisionContract contract,
            Report report) {
        if (read.isEmpty()) {
            report.error(model.file(), cell.id(), where + "的“" + shortly(cell.text()) + "”无法读取,请检查引号(应为成对的英文双引号)和标点。");
            return false;
        }
        if (!read.get().isPlain()) {
            report.error(
                    model.file(),
                    cell.id(),
                    where + "的“" + shortly(cell.text()) + "”用了不允许的写法;只能写固定的值、比较(如 < 3)、范围(如 [1..3])、逗号并列和 not(…)。");
            return false;
        }
        Set<String> unknown = contract == null ? Set.of() : read.get().names();
        unknown.forEach(
                name -> report.error(model.file(), cell.id(), where + "的 " + name + " 没有加英文双引号,应写成 \"" + name + "\"。"));
        return unknown.isEmpty();
    }

    private static Optional<DecisionContract.Column> values(List<DecisionContract.Column> known, Column column) {
        return known.stream()
                .filter(candidate -> candidate.name().equals(column.name()))
                .findFirst();
    }

    private static String shortly(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
