package vn.tindan.documents;

/** A stretch of a paragraph in one style; a footnote stands where its mark belongs. */
public record Span(Style style, String text) {

    /** How a stretch is set. */
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        FOOTNOTE
    }

    public Span {
        text = style == Style.FOOTNOTE ? PlainText.line(text) : PlainText.within(text);
    }

    public static Span plain(String text) {
        return new Span(Style.PLAIN, text);
    }

    public static Span bold(String text) {
        return new Span(Style.BOLD, text);
    }

    public static Span italic(String text) {
        return new Span(Style.ITALIC, text);
    }

    public static Span footnote(String text) {
        return new Span(Style.FOOTNOTE, text);
    }
}
