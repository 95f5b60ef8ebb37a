package vn.tindan.notifications;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.tindan.geography.UnitId;

/** That something came to a unit, and how often: all that is ever said between instances and to a page. */
record News(Kind kind, UnitId unit, int times) {

    /** What came. */
    enum Kind {
        /** New tips, or tips that another unit handed on. */
        TIPS,
        /** Messages of citizens. */
        ANSWERS
    }

    private static final Pattern WRITTEN = Pattern.compile("(TIPS|ANSWERS) (v\\d+-\\d{2,5}) (\\d{1,6})");

    /** Empty for what another version of this application may have said. */
    static Optional<News> parse(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new News(
                        Kind.valueOf(found.group(1)), UnitId.parse(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + " " + unit + " " + times;
    }
}
