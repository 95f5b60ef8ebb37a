package vn.tindan.imports;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Period;
import vn.tindan.imports.reading.ReadRow;

/** The tables of rows and of what is wrong with them. */
@Component
@Transactional
class RowStore {

    private static final int MOST_KEPT = 200;

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID file, List<JudgedRow> rows) {
        jdbc.sql("""
                insert into imports.row
                    (file_id, number, unit_text, period_text, indicator_text, value_text, source_text, verdict, before,
                     unit, from_day, to_day, convention, indicator, value, qualifier, word, is_implied)
                select :file, cast(n as integer), ut, pt, it, vt, st, verdict, before, unit, cast(f as date),
                       cast(t as date), convention, indicator, cast(value as numeric), qualifier, word,
                       cast(implied as boolean)
                from unnest(:n, :ut, :pt, :it, :vt, :st, :verdict, :before, :unit, :f, :t, :convention, :indicator,
                            :value, :qualifier, :word, :implied)
                    as line (n, ut, pt, it, vt, st, verdict, before, unit, f, t, convention, indicator, value,
                             qualifier, word, implied)
                """)
                .param("file", file)
                .param("n", column(rows, judged -> judged.row().number()))
                .param("ut", column(rows, judged -> kept(judged.row().words().unit())))
                .param("pt", column(rows, judged -> kept(judged.row().words().period())))
                .param("it", column(rows, judged -> kept(judged.row().words().indicator())))
                .param("vt", column(rows, judged -> kept(judged.row().words().value())))
                .param("st", column(rows, judged -> judged.row().words().source()))
                .param("verdict", column(rows, JudgedRow::verdict))
                .param("before", column(rows, JudgedRow::before))
                .param("unit", column(rows, judged -> judged.row().unit()))
                .param("f", column(rows, judged -> dated(judged.row(), Period::from)))
                .param("t", column(rows, judged -> dated(judged.row(), Period::to)))
                .param("convention", column(rows, judged -> dated(judged.row(), Period::convention)))
                .param("indicator", column(rows, judged -> {
                    var indicator = judged.row().indicator();
                    return indicator == null ? null : indicator.code();
                }))
                .param("value", column(rows, judged -> figured(judged.row(), Figure::value)))
                .param("qualifier", column(rows, judged -> figured(judged.row(), Figure::qualifier)))
                .param("word", column(rows, judged -> figured(judged.row(), Figure::word)))
                .param("implied", column(rows, judged -> judged.row().isImplied()))
                .update();
        rows.forEach(judged -> judged.row().problems().forEach(problem -> addProblem(file, judged.row(), problem)));
    }

    private void addProblem(UUID file, ReadRow row, ReadRow.Problem problem) {
        jdbc.sql("""
                insert into imports.problem (file_id, number, field, key, arguments)
                values (:file, :number, :field, :key, :arguments)
                """)
                .param("file", file)
                .param("number", row.number())
                .param("field", problem.field().name())
                .param("key", problem.reason().key())
                .param("arguments", texts(problem.reason().arguments()))
                .update();
    }

    /**
     * A cell that two rows fill is a problem of both; without a period there is no cell to fill, so that only a row said
     * over again is one: a headline may say "hơn 7.800" of what its text counts as 7.891. Nothing is joined: nobody has
     * counted these rows for the planner yet.
     */
    void findTwice(UUID file) {
        var twice = jdbc.sql("""
                select number, case when number = first then next else first end as other
                from (select number, first_value(number) over same as first, lead(number) over same as next,
                             count(*) over (partition by cell) as rows
                      from (select number,
                                   case when from_day is null
                                        then concat_ws('/', unit, lower(period_text), indicator, value, qualifier, word, source_text)
                                        else concat_ws('/', unit, from_day, to_day, indicator) end as cell
                            from imports.row where file_id = :file and verdict <> 'PROBLEM') cells
                      window same as (partition by cell order by number)) counted
                where rows > 1
                """)
                .param("file", file)
                .query((row, _) -> new Integer[] {row.getInt("number"), row.getInt("other")})
                .list();
        var numbers = twice.stream().map(pair -> pair[0]).toArray(Integer[]::new);
        jdbc.sql("update imports.row set verdict = 'PROBLEM' where file_id = :file and number = any (:numbers)")
                .param("file", file)
                .param("numbers", numbers)
                .update();
        jdbc.sql("""
                insert into imports.problem (file_id, number, field, key, arguments)
                select :file, number, 'VALUE', 'imports.row.twice', array[cast(other as text)]
                from unnest(:numbers, :others) as pair (number, other)
                """)
                .param("file", file)
                .param("numbers", numbers)
                .param("others", twice.stream().map(pair -> pair[1]).toArray(Integer[]::new))
                .update();
    }

    /** Rows of a verdict, or all, in the order of the sheet; pages begin at 0. */
    @Transactional(readOnly = true)
    List<StoredRow> page(UUID file, @Nullable Verdict verdict, int page, int size) {
        return jdbc.sql("""
                select * from imports.row
                where file_id = :file and (cast(:verdict as text) is null or verdict = :verdict)
                order by number limit :size offset :skipped
                """)
                .param("file", file)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("size", size)
                .param("skipped", page * size)
                .query((row, _) -> StoredRow.of(row))
                .list();
    }

    /** Of some rows, by their numbers. */
    @Transactional(readOnly = true)
    Map<Integer, List<StoredProblem>> problems(UUID file, List<Integer> numbers) {
        return jdbc
                .sql("""
                select number, field, key, arguments from imports.problem
                where file_id = :file and number = any (:numbers)
                """)
                .param("file", file)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> new StoredProblem(
                        row.getInt("number"),
                        row.getString("field"),
                        row.getString("key"),
                        arguments(row.getArray("arguments"))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(StoredProblem::number));
    }

    record StoredProblem(int number, String field, String key, Object[] arguments) {}

    void forget(UUID file) {
        for (var table : List.of("row", "problem")) {
            jdbc.sql("delete from imports." + table + " where file_id = :file")
                    .param("file", file)
                    .update();
        }
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }

    private static @Nullable Object dated(ReadRow row, Function<Period, Object> part) {
        var period = row.period();
        return period == null ? null : part.apply(period);
    }

    private static @Nullable Object figured(ReadRow row, Function<Figure, @Nullable Object> part) {
        var figure = row.figure();
        return figure == null ? null : part.apply(figure);
    }

    private static String kept(String text) {
        return text.length() <= MOST_KEPT ? text : text.substring(0, MOST_KEPT) + "…";
    }

    static String[] texts(Object... values) {
        return Arrays.stream(values).map(String::valueOf).toArray(String[]::new);
    }

    static Object[] arguments(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
