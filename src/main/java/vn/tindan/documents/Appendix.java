package vn.tindan.documents;

import java.util.List;
import java.util.Locale;

/** What is attached to a document under its own heading and page numbers. */
public record Appendix(String label, String title, String reference, List<Block> blocks) {

    private static final int WIDTH = 54;

    public Appendix {
        title = Lines.balanced(PlainText.of(title), WIDTH);
        blocks = List.copyOf(blocks);
    }

    public String titleInCapitals() {
        return title.toUpperCase(Locale.of("vi"));
    }

    /** Lies on its side when one of its tables wants the room. */
    public boolean isWide() {
        return blocks.stream().anyMatch(block -> block instanceof Table table && table.isWide());
    }
}
