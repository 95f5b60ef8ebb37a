package vn.tindan.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An official document as data, laid out by each writer after decree 30/2020, annex I. The same document always gives
 * the same bytes: it holds everything that is printed, its day included, and nothing of the moment of printing.
 */
public record Document(
        Letterhead letterhead,
        Title title,
        List<Block> body,
        Closing closing,
        List<Appendix> appendices,
        List<Mark> marks) {

    /** A draft shows neither number nor day nor signer, whatever was given. */
    public Document {
        marks = marks.stream().distinct().sorted().toList();
        letterhead = marks.contains(Mark.DRAFT) ? letterhead.unissued() : letterhead;
        closing = marks.contains(Mark.DRAFT) ? closing.unsigned() : closing;
        body = List.copyOf(body);
        appendices = List.copyOf(appendices);
    }

    public static Builder under(Letterhead letterhead) {
        return new Builder(letterhead);
    }

    public boolean isDraft() {
        return marks.contains(Mark.DRAFT);
    }

    /** What every page carries, blank on an issued document. */
    public String pageMark() {
        return String.join(" - ", marks.stream().map(Mark::text).toList());
    }

    /** Body and appendices, for those who look only for tables. */
    public List<Table> tables() {
        return Stream.concat(body.stream(), appendices.stream().flatMap(appendix -> appendix.blocks().stream()))
                .filter(Table.class::isInstance)
                .map(block -> (Table) block)
                .toList();
    }

    /** Where in the body that begins which stays on one page with the signatures: nobody signs an empty page. */
    public int endsAt() {
        int at = body.size();
        while (at > 0 && body.get(at - 1) instanceof Block.Signatures) {
            at--;
        }
        at = Math.max(0, at - 1);
        while (at > 0 && body.get(at - 1) instanceof Block.Heading) {
            at--;
        }
        return at;
    }

    /** Puts a document together; what is not given is left out of the page. */
    public static final class Builder {

        private final Letterhead letterhead;
        private final List<Appended> appended = new ArrayList<>();
        private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
        private Title title = new Title("", "", "", List.of());
        private Outline body = new Outline();
        private Closing closing = Closing.NONE;

        private record Appended(String title, Outline content) {}

        private Builder(Letterhead letterhead) {
            this.letterhead = letterhead;
        }

        /** "Báo cáo", "Kết quả công tác ..."; a line feed in the subject breaks the line. */
        public Builder titled(String kind, String subject) {
            title = new Title(kind, subject, title.cutOff(), title.addressees());
            return this;
        }

        /** "Số liệu từ ngày 15/12/2023 đến ngày 14/12/2024": a report must say which days it covers. */
        public Builder covering(String cutOff) {
            title = new Title(title.kind(), title.subject(), cutOff, title.addressees());
            return this;
        }

        /** "Kính gửi: ...". */
        public Builder addressedTo(String... addressees) {
            title = new Title(title.kind(), title.subject(), title.cutOff(), List.of(addressees));
            return this;
        }

        public Builder saying(Outline content) {
            body = content;
            return this;
        }

        /** Labels and the line that refers to the document are written by the builder. */
        public Builder appendix(String heading, Outline content) {
            appended.add(new Appended(heading, content));
            return this;
        }

        public Builder closing(List<String> capacity, String signer, List<String> recipients) {
            closing = new Closing(capacity, signer, recipients);
            return this;
        }

        public Builder marked(Mark mark) {
            marks.add(mark);
            return this;
        }

        public Document build() {
            return new Document(letterhead, title, body.blocks(), closing, appendices(), List.copyOf(marks));
        }

        private List<Appendix> appendices() {
            var reference = reference(marks.contains(Mark.DRAFT) ? letterhead.unissued() : letterhead);
            var all = new ArrayList<Appendix>();
            for (var each : appended) {
                var label = appended.size() == 1
                        ? Wording.of("documents.appendix")
                        : Wording.of("documents.appendix.numbered", Outline.roman(all.size() + 1));
                all.add(new Appendix(
                        label, each.title(), reference, each.content().blocks()));
            }
            return all;
        }

        private String reference(Letterhead head) {
            return Wording.of(
                    "documents.reference",
                    title.kind(),
                    head.numberAndSymbol(),
                    head.dayInWords(),
                    PlainText.line(head.issuer()));
        }
    }
}
