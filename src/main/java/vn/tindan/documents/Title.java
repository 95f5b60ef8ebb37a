package vn.tindan.documents;

import java.util.List;
import java.util.Locale;

/** What a document is and is about: its kind ("Báo cáo"), its subject, the days its figures cover, whom it addresses. */
public record Title(String kind, String subject, String cutOff, List<String> addressees) {

    private static final int WIDTH = 66;

    public Title {
        kind = PlainText.line(kind);
        subject = Lines.balanced(PlainText.of(subject), WIDTH);
        cutOff = PlainText.of(cutOff);
        addressees = addressees.stream().map(PlainText::line).toList();
    }

    public String kindInCapitals() {
        return kind.toUpperCase(Locale.of("vi"));
    }

    /** On one line, for a file's name and its properties. */
    public String text() {
        return PlainText.line(kind + " " + subject);
    }
}
