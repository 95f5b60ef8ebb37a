package vn.tindan.documents;

import java.util.List;

/** Who signs in which capacity ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", ...), and who receives the document. */
public record Closing(List<String> capacity, String signer, List<String> recipients) {

    /** For papers that nobody signs. */
    public static final Closing NONE = new Closing(List.of(), "", List.of());

    public Closing {
        capacity = capacity.stream().map(PlainText::line).toList();
        signer = PlainText.line(signer);
        recipients = recipients.stream().map(PlainText::line).toList();
    }

    Closing unsigned() {
        return new Closing(capacity, "", recipients);
    }
}
