package vn.tindan.returns.filing;

import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;

/** One cell of a return as somebody typed it, with the note that explains it. */
public record Typed(String written, String note) {

    static final Typed BLANK = new Typed("", "");

    public Typed {
        written = written.strip();
        note = note.strip();
    }

    public boolean isBlank() {
        return written.isEmpty();
    }

    /** The figure; {@link vn.tindan.shared.RuleViolation} says what cannot be read. */
    Figure figure() {
        return FigureText.parse(written);
    }
}
