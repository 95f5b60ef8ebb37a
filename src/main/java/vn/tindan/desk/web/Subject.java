package vn.tindan.desk.web;

import java.util.stream.Stream;
import vn.tindan.tips.terms.TipCategory;

/** The subjects an officer chooses from: those of tips, and the one that stops the form (DOMAIN 5.3). */
final class Subject {

    /** National security and state secrets: not on this machine. */
    static final String FORBIDDEN = "NATIONAL_SECURITY";

    private Subject() {}

    static boolean isKnown(String subject) {
        return Stream.of(TipCategory.values())
                .anyMatch(category -> category.name().equals(subject));
    }

    static String[] all() {
        return Stream.concat(Stream.of(TipCategory.values()).map(Enum::name), Stream.of(FORBIDDEN))
                .toArray(String[]::new);
    }
}
