package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** A decision table as its administrator sees it: columns with labels, numbered rows. */
record DecisionColumns(String id, HitPolicy hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /** @param name of the variable that is asked, or of what is answered; for an input whatever expression stands there */
    record Column(String id, String name, String label, String type) {

        String title() {
            return "“" + (isBlank(label) ? name : label.trim()) + "”列";
        }
    }

    record Cell(String id, String text) {

        boolean isEmpty() {
            return isBlank(text);
        }
    }

    record Row(String id, int number, List<Cell> inputs, List<Cell> outputs) {

        String title() {
            return "第" + number + "行";
        }
    }

    static DecisionColumns of(DecisionTable table) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(new Row(
                    rule.getId(),
                    rows.size() + 1,
                    rule.getInputEntries().stream().map(DecisionColumns::cell).toList(),
                    rule.getOutputEntries().stream().map(DecisionColumns::cell).toList()));
        }
        return new DecisionColumns(
                table.getId(),
                table.getHitPolicy(),
                table.getInputs().stream().map(DecisionColumns::column).toList(),
                table.getOutputs().stream().map(DecisionColumns::column).toList(),
                rows);
    }

    private static Column column(Input input) {
        InputExpression expression = input.getInputExpression();
        return expression == null
                ? new Column(input.getId(), "", input.getLabel(), null)
                : new Column(input.getId(), text(expression.getText()), input.getLabel(), expression.getTypeRef());
    }

    private static Column column(Output output) {
        return new Column(
                output.getId(),
                output.getName() == null ? "" : output.getName(),
                output.getLabel(),
                output.getTypeRef());
    }

    private static Cell cell(InputEntry entry) {
        return new Cell(entry.getId(), text(entry.getText()));
    }

    private static Cell cell(OutputEntry entry) {
        return new Cell(entry.getId(), text(entry.getText()));
    }

    private static String text(Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().trim();
    }
}
