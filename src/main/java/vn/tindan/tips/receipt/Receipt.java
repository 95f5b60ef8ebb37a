package vn.tindan.tips.receipt;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The receipt: 24 digits, 22 that nobody can guess (73 bits) and two check digits by ISO 7064 mod 97-10, so that a
 * slip of the pen is caught without asking the server. Whoever holds it opens the tip; only its digest is stored.
 */
public final class Receipt {

    /** How many digits carry the secret. */
    static final int SECRET_DIGITS = 22;

    private static final int LENGTH = SECRET_DIGITS + 2;

    /** What a person may at most have typed: 24 digits with generous spacing. */
    static final int LONGEST_INPUT = 100;

    private static final BigInteger SPACE = BigInteger.TEN.pow(SECRET_DIGITS);
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]");
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9]{24}");
    private static final Pattern RUN_OF_DIGITS = Pattern.compile("[0-9][0-9\\s\\p{Z}\\p{Pd}.]{22,}+");

    private final String digits;

    private Receipt(String digits) {
        this.digits = digits;
    }

    /** From at least 128 unguessable bits; the bias of the modulo is below 2^-50. */
    static Receipt from(byte[] unguessable) {
        var secret = new BigInteger(1, unguessable).mod(SPACE);
        String digits = String.format("%022d", secret);
        return new Receipt(digits + checkDigits(digits));
    }

    /** What a person typed, with spaces, hyphens or full-width digits; empty when it cannot be a receipt. */
    public static Optional<Receipt> parse(String typed) {
        if (!isWhole(typed)) {
            return Optional.empty();
        }
        String digits = closedUp(typed);
        if (new BigInteger(digits).mod(MODULUS).intValue() != 1) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(digits));
    }

    /** Whether there are 24 digits, whatever they open. */
    public static boolean isWhole(String typed) {
        return typed.length() <= LONGEST_INPUT
                && WELL_FORMED.matcher(closedUp(typed)).matches();
    }

    private static String closedUp(String typed) {
        return NOT_A_DIGIT
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /**
     * Whether a receipt, whosever it is, stands anywhere in what a person wrote: among other numbers, however it is
     * spaced, also over lines. One in ninety-seven runs of digits as long as a receipt is taken for one.
     */
    public static boolean standsIn(String text) {
        var runs = RUN_OF_DIGITS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return runs.results()
                .map(run -> NOT_A_DIGIT.splitAsStream(run.group()).filter(group -> !group.isEmpty()))
                .map(Stream::toList)
                .anyMatch(Receipt::anyStartsAGroup);
    }

    private static boolean anyStartsAGroup(List<String> groups) {
        String digits = String.join("", groups);
        int start = 0;
        for (String group : groups) {
            if (start + LENGTH <= digits.length()
                    && parse(digits.substring(start, start + LENGTH)).isPresent()) {
                return true;
            }
            start += group.length();
        }
        return false;
    }

    private static String checkDigits(String digits) {
        int remainder = new BigInteger(digits + "00").mod(MODULUS).intValue();
        return String.format("%02d", 98 - remainder);
    }

    /** The digits without spaces: for the digest and the QR picture only. */
    public String digits() {
        return digits;
    }

    /** Six groups of four, as it is shown and read aloud. */
    public String[] groups() {
        return digits.split("(?<=\\G.{4})");
    }

    /** Never the digits: what is printed by accident ends in a log. */
    @Override
    public String toString() {
        return "receipt";
    }
}
