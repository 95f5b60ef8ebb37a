package vn.tindan.geography.changes.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Words as people write them in files: with or without marks, in whatever case, joined by spaces or underscores. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[\\s_]+", " ");
    }

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
