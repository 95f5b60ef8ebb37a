package vn.tindan.accounts.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tindan.shared.RuleViolation;

/**
 * What a password must be: long, and not one that guessers try first. No rule about signs: length tells more. Longer than
 * 200 is refused before anything is computed of it.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** About what a guesser tries in a day against the stored hash of one account. */
    private static final double TOO_FEW_GUESSES = 1e8;

    /** Only the beginning is measured: the measure's own work grows with the length. */
    private static final int MEASURED = 64;

    private static final List<String> WORDS_OF_THE_TRADE = List.of(
            "tindan",
            "tin",
            "dan",
            "congan",
            "conganxa",
            "conganphuong",
            "canhsat",
            "matkhau",
            "anninh",
            "trucban",
            "vietnam",
            "toquoc",
            "anhyeuem",
            "admin",
            "quantri",
            "chihuy",
            "hanoi",
            "saigon",
            "cantho");

    private final Zxcvbn measure = new Zxcvbn();
    private final PasswordEncoder passwords;

    PasswordRules(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    /** The hash of a password that keeps the rules. */
    public String hash(String password, String username, String name) {
        require(password, username, name);
        return String.valueOf(passwords.encode(password));
    }

    public boolean matches(String password, @Nullable String hash) {
        return hash != null && password.length() <= LONGEST && passwords.matches(password, hash);
    }

    public void require(String password, String username, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RuleViolation("accounts.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation("accounts.password.long", LONGEST);
        }
        var known = new java.util.ArrayList<>(WORDS_OF_THE_TRADE);
        known.add(username);
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        for (String rest = plain.strip();
                !rest.isEmpty();
                rest = rest.contains(" ") ? rest.substring(rest.indexOf(' ') + 1) : "") {
            known.add(rest.replace(" ", "")); // with the rank, without it, the given name alone
        }
        known.addAll(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        if (measure.measure(measured, known).getGuesses() < TOO_FEW_GUESSES) {
            throw new RuleViolation("accounts.password.common");
        }
    }
}
