package vn.tindan.attachments.terms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name a file came with, as a label only: no path, nothing invisible, nothing that turns the writing round. */
public final class FileLabel {

    static final int LONGEST = 120;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    /** Some marks on a letter are Vietnamese; more than three are an attack on the line above. */
    private static final Pattern MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private FileLabel() {}

    public static String of(String name) {
        String bare =
                PATH.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        String clean = MARKS.matcher(INVISIBLE.matcher(bare).replaceAll("")).replaceAll("$1");
        String label = shortened(clean.strip());
        return label.isEmpty() || label.chars().allMatch(c -> c == '.') ? "tep" : label;
    }

    /** In the middle, as people know a file by how it begins and by its ending. */
    private static String shortened(String name) {
        int count = name.codePointCount(0, name.length());
        if (count <= LONGEST) {
            return name;
        }
        int head = name.offsetByCodePoints(0, LONGEST - 21);
        int tail = name.offsetByCodePoints(0, count - 20);
        return name.substring(0, head) + "…" + name.substring(tail);
    }
}
