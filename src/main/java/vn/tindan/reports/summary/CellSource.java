package vn.tindan.reports.summary;

import org.springframework.context.MessageSource;
import vn.tindan.figures.FigureCell;
import vn.tindan.web.Language;

/** Says where a figure comes from: counted and of how many units, taken from a paper, or worked out. */
public final class CellSource {

    private CellSource() {}

    /** In a word or two. */
    static String inShort(FigureCell cell, MessageSource messages) {
        return messages.getMessage(
                "reports.source." + cell.origin(),
                new Object[] {
                    String.valueOf(cell.coverage().reported()),
                    String.valueOf(cell.coverage().due())
                },
                Language.VIETNAMESE.locale());
    }

    /** The paper by its name where it was taken from one. */
    public static String of(FigureCell cell, MessageSource messages) {
        var document = cell.document();
        if (document == null) {
            return inShort(cell, messages);
        }
        return cell.origin() == FigureCell.Origin.ENTERED ? document : inShort(cell, messages) + ": " + document;
    }
}
