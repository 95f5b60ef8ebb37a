package vn.tindan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.FigureRows.Row;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/**
 * Reads the rows behind a figure by a feature's own statement: it answers id, day and amount besides what a row is called
 * by, and asks for :indicator, :area, :from, :to, :reach and :most.
 */
@Component
public class CountedRows {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CountedRows(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What is asked for, as {@link FigureRows#rows} was. */
    public record Question(Account reader, String indicator, UnitId area, DateRange days, int most) {}

    /** What fills the message that a row is called by. */
    @FunctionalInterface
    public interface Naming {
        Object[] of(ResultSet row) throws SQLException;
    }

    /**
     * The rows that a statement finds.
     *
     * @param name the key of the message that a row is called by
     * @param address what stands before its id where it is read
     */
    @Transactional(readOnly = true)
    public List<Row> read(String sql, Question question, String name, Naming naming, String address) {
        return jdbc.sql(sql)
                .param("indicator", question.indicator())
                .param("area", question.area().toString())
                .param("reach", question.reader().jurisdiction().reach())
                .param("from", question.days().from())
                .param("to", question.days().to())
                .param("most", question.most())
                .query((row, _) -> new Row(
                        row.getObject("day", LocalDate.class),
                        messages.getMessage(name, naming.of(row), LocaleContextHolder.getLocale()),
                        row.getBigDecimal("amount"),
                        address + row.getString("id")))
                .list();
    }

    /** A number of a register by its year: "…" where it has none yet. */
    public static Object[] registered(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Object[] {number == null ? "…" : number, row.getString("year")};
    }
}
