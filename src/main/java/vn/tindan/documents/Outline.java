package vn.tindan.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tindan.documents.Block.Heading;
import vn.tindan.documents.Block.Heading.Level;

/** Strings the blocks of a body or an appendix together and numbers its headings. */
public final class Outline {

    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private final List<Block> blocks = new ArrayList<>();
    private int sections;
    private int subsections;
    private int items;

    /** "QUYẾT ĐỊNH:", between what a decision stands on and its articles. */
    public Outline decision(String text) {
        return add(new Heading(Level.DECISION, "", text));
    }

    /** "I. ..." */
    public Outline section(String text) {
        subsections = 0;
        items = 0;
        return add(new Heading(Level.SECTION, roman(++sections) + ".", text));
    }

    /** "1. ..." */
    public Outline subsection(String text) {
        items = 0;
        return add(new Heading(Level.SUBSECTION, ++subsections + ".", text));
    }

    /** "a) ...", through the Vietnamese alphabet: đ follows d, there is no f. */
    public Outline item(String text) {
        return add(new Heading(Level.ITEM, LETTERS.charAt(items++ % LETTERS.length()) + ")", text));
    }

    public Outline paragraph(String text) {
        return paragraph(Span.plain(text));
    }

    public Outline paragraph(Span... spans) {
        return add(new Block.Paragraph(Arrays.asList(spans)));
    }

    public Outline bullets(String... items) {
        return bullets(Arrays.asList(items));
    }

    public Outline bullets(List<String> items) {
        return add(new Block.Bullets(items));
    }

    public Outline table(Table table) {
        return add(table);
    }

    public Outline note(String text) {
        return add(new Block.Note(text));
    }

    public Outline add(Block block) {
        blocks.add(block);
        return this;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** "XIV", from 1 to 99. */
    public static String roman(int number) {
        var tens = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
        var ones = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
        return tens.get(number / 10) + ones.get(number % 10);
    }
}
