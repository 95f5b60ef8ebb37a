package vn.tindan.reports.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.tindan.figures.Period;

/**
 * What is looked at, all of it in the address, so that it can be sent to a colleague.
 *
 * @param place a unit ("v2-92") or a region ("region-" and its code)
 * @param figure the one that is drawn, ranked and traced
 * @param figures those of the table, in its order
 * @param isAcrossDefinitions whether figures are compared even where their definition changed in between
 */
public record View(
        String place,
        LocalDate from,
        LocalDate to,
        Boundaries boundaries,
        String figure,
        List<String> figures,
        boolean isAcrossDefinitions) {

    static final String REGION = "region-";

    public View {
        figures = List.copyOf(figures);
    }

    public Period period() {
        return Period.of(from, to);
    }

    public String address() {
        return address(place, from, to, boundaries, figure);
    }

    /** The same of another place. */
    public String at(String other) {
        return address(other, from, to, boundaries, figure);
    }

    /** The same with another figure drawn. */
    public String drawing(String other) {
        return address(place, from, to, boundaries, other);
    }

    /** The same on the borders of its days. */
    public String onItsDay() {
        return on(Boundaries.DAY);
    }

    public String on(Boundaries other) {
        return address(place, from, to, other, figure);
    }

    public String during(LocalDate first, LocalDate last) {
        return address(place, first, last, boundaries, figure);
    }

    /** The same, figures of two definitions compared or not. */
    public String comparing(boolean acrossDefinitions) {
        return new View(place, from, to, boundaries, figure, figures, acrossDefinitions).address();
    }

    /** Behind another path of the overview: "/office/overview.xlsx". */
    public String behind(String path) {
        return path + address().substring(address().indexOf('?'));
    }

    /** Up to where another place's key goes: links of a map. */
    public String upToPlace() {
        return "/office/overview?" + rest(from, to, boundaries, figure) + "&unit=";
    }

    private String address(String other, LocalDate first, LocalDate last, Boundaries borders, String drawn) {
        return "/office/overview?unit=" + other + "&" + rest(first, last, borders, drawn);
    }

    private String rest(LocalDate first, LocalDate last, Boundaries borders, String drawn) {
        return "from=" + first + "&to=" + last + "&boundaries=" + borders.key() + "&figure=" + drawn
                + figures.stream().map(code -> "&figures=" + code).collect(Collectors.joining())
                + (isAcrossDefinitions ? "&across=true" : "");
    }
}
