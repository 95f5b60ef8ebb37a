package vn.tindan.documents;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, under which number, where and when. Names come as they stand in a sentence and are printed in capitals; a
 * line feed in the issuer's name breaks the line there, as long committee names want it.
 */
public record Letterhead(
        String superior,
        String issuer,
        String symbol,
        String place,
        @Nullable Issue issue) {

    /** Bold capitals that stand beside the country's name. */
    private static final int WIDTH = 28;

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Number and day that a document receives when it is signed. */
    public record Issue(int number, LocalDate day) {}

    public Letterhead {
        superior = PlainText.of(superior);
        issuer = PlainText.of(issuer);
        symbol = PlainText.line(symbol);
        place = PlainText.line(place);
    }

    /** A letterhead still without number and day. */
    public static Letterhead of(String superior, String issuer, String symbol, String place) {
        return new Letterhead(superior, issuer, symbol, place, null);
    }

    public Letterhead issued(int number, LocalDate day) {
        return new Letterhead(superior, issuer, symbol, place, new Issue(number, day));
    }

    public Letterhead unissued() {
        return of(superior, issuer, symbol, place);
    }

    public String superiorInCapitals() {
        return Lines.balanced(superior.toUpperCase(VIETNAMESE), WIDTH);
    }

    public String issuerInCapitals() {
        return Lines.balanced(issuer.toUpperCase(VIETNAMESE), WIDTH);
    }

    /** "05/BC-BCĐ": one digit takes a leading zero, by decree 30/2020. */
    public String numberAndSymbol() {
        var number = issue == null ? Wording.of("documents.blank") : "%02d".formatted(issue.number());
        return number + "/" + symbol;
    }

    public String numberLine() {
        return Wording.of("documents.number", numberAndSymbol());
    }

    /** "Sóc Trăng, ngày 04 tháng 3 năm 2025"; the day alone where no place is given. */
    public String dayLine() {
        return place.isEmpty() ? dayInWords() : Wording.of("documents.place", place, dayInWords());
    }

    /** Days below 10 and the months 1 and 2 take a leading zero, the other months none. */
    public String dayInWords() {
        if (issue == null) {
            var blank = Wording.of("documents.blank");
            return Wording.of("documents.day", blank, blank, blank);
        }
        var day = issue.day();
        var month = (day.getMonthValue() < 3 ? "%02d" : "%d").formatted(day.getMonthValue());
        return Wording.of("documents.day", "%02d".formatted(day.getDayOfMonth()), month, "" + day.getYear());
    }
}
