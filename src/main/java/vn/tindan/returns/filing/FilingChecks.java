package vn.tindan.returns.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.ReturnForm;
import vn.tindan.shared.RuleViolation;

/**
 * Reads a return as its first reader would: whether each cell is a figure, a part is no more than its whole, a stock agrees
 * with what came and went, and nothing jumped without a word. Approximate figures are wrong only where they cannot be right.
 */
@Component
class FilingChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IndicatorCatalogue catalogue;
    private final EnteredFigures entered;

    FilingChecks(IndicatorCatalogue catalogue, EnteredFigures entered) {
        this.catalogue = catalogue;
        this.entered = entered;
    }

    /** What is looked at: the cells of one unit and period, by indicator; a missing cell is blank. */
    record Sheet(ReturnForm form, UnitId unit, Period period, Map<String, Typed> cells) {

        Typed cell(String indicator) {
            return cells.getOrDefault(indicator, Typed.BLANK);
        }
    }

    /** In the order of the form. */
    List<Finding> check(Sheet sheet) {
        var findings = new ArrayList<Finding>();
        var figures = new HashMap<String, Figure>();
        for (var code : sheet.form().indicators()) {
            read(sheet, code, figures, findings);
        }
        var before = entered.find(sheet.unit(), sheet.form().before(sheet.period()));
        for (var code : figures.keySet()) {
            checkPart(catalogue.get(code), figures, findings);
            checkJump(sheet, code, figures, before, findings);
        }
        Balance.ALL.forEach(balance -> checkBalance(sheet, balance, figures, before, findings));
        var order = sheet.form().indicators();
        findings.sort(
                (one, other) -> Integer.compare(order.indexOf(one.indicator()), order.indexOf(other.indicator())));
        return findings;
    }

    /** A figure, or what is wrong with it. A cell left open ("…") is no figure and needs a word. */
    private void read(Sheet sheet, String code, Map<String, Figure> figures, List<Finding> findings) {
        var cell = sheet.cell(code);
        if (cell.isBlank()) {
            findings.add(Finding.wrong(code, "returns.check.blank"));
            return;
        }
        try {
            var figure = cell.figure();
            if (figure.isKnown()) {
                entered.check(sheet.unit(), sheet.period(), code, figure);
                figures.put(code, figure);
            } else {
                findings.add(Finding.toExplain(cell, code, "returns.check.open"));
            }
        } catch (RuleViolation violation) {
            findings.add(Finding.wrong(code, violation.key(), violation.arguments()));
        }
    }

    private void checkPart(Indicator part, Map<String, Figure> figures, List<Finding> findings) {
        var wholeCode = part.partOf();
        var whole = wholeCode == null ? null : figures.get(wholeCode);
        var figure = figures.get(part.code());
        if (wholeCode == null || whole == null || figure == null) {
            return;
        }
        if (figure.isSurelyMoreThan(whole)) {
            findings.add(Finding.wrong(
                    part.code(),
                    "returns.check.part",
                    FigureText.write(figure),
                    catalogue.get(wholeCode).name(),
                    FigureText.write(whole)));
        }
    }

    private static void checkJump(
            Sheet sheet,
            String code,
            Map<String, Figure> figures,
            Map<String, Entered> before,
            List<Finding> findings) {
        var known = before.get(code);
        var figure = figures.get(code);
        if (known == null || figure == null) {
            return;
        }
        var old = known.figure().value();
        var value = figure.value();
        if (old == null || value == null || old.signum() == 0) {
            return;
        }
        var allowed = old.multiply(BigDecimal.valueOf(sheet.form().jumpPercent()));
        if (value.subtract(old).abs().multiply(HUNDRED).compareTo(allowed) > 0) {
            findings.add(Finding.toExplain(
                    sheet.cell(code),
                    code,
                    "returns.check.jump",
                    FigureText.write(known.figure()),
                    FigureText.write(figure),
                    sheet.form().jumpPercent()));
        }
    }

    private static void checkBalance(
            Sheet sheet,
            Balance balance,
            Map<String, Figure> figures,
            Map<String, Entered> before,
            List<Finding> findings) {
        var stock = figures.get(balance.stock());
        var added = figures.get(balance.added());
        var removed = figures.get(balance.removed());
        var old = before.get(balance.stock());
        if (stock == null || added == null || removed == null || old == null) {
            return;
        }
        var expected = old.figure().plus(added).minus(removed);
        if (!stock.mayEqual(expected)) {
            findings.add(Finding.toExplain(
                    sheet.cell(balance.stock()),
                    balance.stock(),
                    "returns.check.balance",
                    FigureText.write(stock),
                    FigureText.write(old.figure()),
                    FigureText.write(added),
                    FigureText.write(removed),
                    FigureText.write(expected)));
        }
    }
}
