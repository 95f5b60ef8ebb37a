package vn.tindan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.shared.CountryTime;

/** What the row of a return says of its round, and of when it came in. */
final class RowOfRound {

    private RowOfRound() {}

    static String period(ResultSet row) throws SQLException {
        var period = Period.of(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
        return PeriodText.name(period).orElseGet(() -> PeriodText.span(period));
    }

    static @Nullable LocalDate submittedOn(ResultSet row) throws SQLException {
        var at = row.getObject("submitted_at", OffsetDateTime.class);
        return at == null ? null : CountryTime.day(at.toInstant());
    }

    /** Handed in after the day it was due, or not yet and that day is over. */
    static boolean isLate(ResultSet row, LocalDate today) throws SQLException {
        var submitted = submittedOn(row);
        return (submitted == null ? today : submitted).isAfter(row.getObject("due_on", LocalDate.class));
    }

    static @Nullable Instant remindedAt(ResultSet row) throws SQLException {
        var at = row.getObject("reminded_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
