package vn.tindan.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.figures.UndatedFigures;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.reading.ReadRow;

/** Says of rows that were read what each would do to what stands. */
@Component
class Judgement {

    private final EnteredFigures entered;
    private final UndatedFigures undated;

    Judgement(EnteredFigures entered, UndatedFigures undated) {
        this.entered = entered;
        this.undated = undated;
    }

    /** A figure in the words of its paper. */
    private record Said(UnitId unit, String period, String indicator, Figure figure, String source) {}

    /** What stands for some rows. */
    private record Standing(Map<Period, Map<UnitId, Map<String, Entered>>> dated, Set<Said> undated) {}

    List<JudgedRow> of(List<ReadRow> read, Status status) {
        var understood = read.stream().filter(ReadRow::isUnderstood).toList();
        var standing = new Standing(dated(understood), undated(understood));
        return read.stream().map(row -> judged(row, status, standing)).toList();
    }

    private Map<Period, Map<UnitId, Map<String, Entered>>> dated(List<ReadRow> understood) {
        var standing = new HashMap<Period, Map<UnitId, Map<String, Entered>>>();
        understood.stream()
                .filter(row -> row.period() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.period()),
                        Collectors.mapping(row -> Objects.requireNonNull(row.unit()), Collectors.toSet())))
                .forEach((period, units) -> standing.put(period, entered.find(units, period)));
        return standing;
    }

    private Set<Said> undated(List<ReadRow> understood) {
        var units = understood.stream()
                .filter(row -> row.period() == null)
                .map(row -> Objects.requireNonNull(row.unit()))
                .collect(Collectors.toSet());
        return units.isEmpty()
                ? Set.of()
                : undated.find(units).stream()
                        .map(known -> new Said(
                                known.unit(), known.period(), known.indicator().code(), known.figure(), known.source()))
                        .collect(Collectors.toSet());
    }

    private static JudgedRow judged(ReadRow row, Status status, Standing standing) {
        var indicator = row.indicator();
        var figure = row.figure();
        if (!row.isUnderstood() || indicator == null || figure == null) {
            return new JudgedRow(row, Verdict.PROBLEM, null);
        }
        var unit = Objects.requireNonNull(row.unit());
        var period = row.period();
        if (period == null) {
            var said = new Said(
                    unit,
                    row.words().period(),
                    indicator.code(),
                    figure,
                    row.words().source());
            return new JudgedRow(row, standing.undated().contains(said) ? Verdict.SAME : Verdict.UNDATED, null);
        }
        var stands = standing.dated()
                .getOrDefault(period, Map.of())
                .getOrDefault(unit, Map.of())
                .get(indicator.code());
        if (stands == null) {
            return new JudgedRow(row, Verdict.NEW, null);
        }
        var same = new Entered(figure, row.words().source(), status, row.isImplied(), indicator.version());
        return new JudgedRow(
                row, stands.equals(same) ? Verdict.SAME : Verdict.CHANGED, FigureText.write(stands.figure()));
    }
}
