package vn.tindan.documents.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Appendix;
import vn.tindan.documents.Closing;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.DocumentWriter;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Mark;
import vn.tindan.documents.Title;
import vn.tindan.documents.Wording;
import vn.tindan.shared.CountryTime;

/** A file for Word that can go on being edited: styles, real tables, footnotes and sections. */
@Component
class DocxWriter implements DocumentWriter {

    private static final int WIDTH = WordText.twips(WordSections.UPRIGHT).intValue();
    private static final int UNDER_TITLE = 160;
    private static final List<Integer> LETTERHEAD = List.of(WIDTH * 45 / 100, WIDTH * 55 / 100);
    private static final List<Integer> CLOSING = List.of(WIDTH * 48 / 100, WIDTH * 52 / 100);

    @Override
    public DocumentFormat format() {
        return DocumentFormat.DOCX;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try (var file = new XWPFDocument()) {
            WordStyle.define(file);
            describe(document, file);
            letterhead(document, file);
            title(document.title(), file);
            new WordBlocks(file, WIDTH).write(document.body());
            closing(document.closing(), file);
            var sections = new WordSections(file, document.pageMark());
            sections.end(false, document.appendices().isEmpty());
            for (var appendix : document.appendices()) {
                appendix(appendix, file);
                sections.end(
                        appendix.isWide(), appendix.equals(document.appendices().getLast()));
            }
            var bytes = new ByteArrayOutputStream();
            file.write(bytes);
            StableZip.copy(bytes.toByteArray(), out);
        }
    }

    private static void describe(Document document, XWPFDocument file) {
        var properties = file.getProperties().getCoreProperties();
        var issue = document.letterhead().issue();
        var day = issue == null ? Optional.<Date>empty() : Optional.of(Date.from(CountryTime.startOf(issue.day())));
        properties.setTitle(document.title().text());
        properties.setCreator(document.letterhead().issuer().replace('\n', ' '));
        properties.setCreated(day);
        properties.setModified(day);
    }

    private static void letterhead(Document document, XWPFDocument file) {
        var table = WordTable.plain(file, LETTERHEAD);
        names(document.letterhead(), WordTable.newRow(table));
        var row = WordTable.newRow(table);
        var number = WordTable.newCell(row, LETTERHEAD.getFirst(), 1);
        WordText.write(number, WordStyle.NUMBER, document.letterhead().numberLine());
        if (document.isDraft()) {
            WordText.frame(WordText.write(number, WordStyle.DRAFT, Mark.DRAFT.text()), LETTERHEAD.getFirst() / 3);
        }
        var day = WordTable.newCell(row, LETTERHEAD.getLast(), 1);
        WordText.write(day, WordStyle.DAY, document.letterhead().dayLine());
    }

    private static void names(Letterhead head, XWPFTableRow row) {
        var issuer = WordTable.newCell(row, LETTERHEAD.getFirst(), 1);
        if (!head.superior().isEmpty()) {
            WordText.write(issuer, WordStyle.SUPERIOR, head.superiorInCapitals());
        }
        WordText.write(issuer, WordStyle.ISSUER, head.issuerInCapitals());
        WordText.rule(issuer.addParagraph(), LETTERHEAD.getFirst() / 3);
        var nation = WordTable.newCell(row, LETTERHEAD.getLast(), 1);
        WordText.write(nation, WordStyle.COUNTRY, Wording.of("documents.nation"));
        WordText.write(nation, WordStyle.MOTTO, Wording.of("documents.motto"));
        WordText.rule(nation.addParagraph(), LETTERHEAD.getLast() * 19 / 100);
    }

    private static void title(Title title, XWPFDocument file) {
        if (title.kind().isEmpty()) {
            return;
        }
        WordText.write(file.createParagraph(), WordStyle.KIND, title.kindInCapitals());
        WordText.write(file.createParagraph(), WordStyle.SUBJECT, title.subject());
        if (!title.cutOff().isEmpty()) {
            WordText.write(file.createParagraph(), WordStyle.CUT_OFF, "(" + title.cutOff() + ")");
        }
        WordText.rule(file.createParagraph(), WIDTH * 37 / 100).setSpacingAfter(UNDER_TITLE);
        if (!title.addressees().isEmpty()) {
            WordText.write(file.createParagraph(), WordStyle.ADDRESSEE, Wording.of("documents.addressee"));
            title.addressees().forEach(each -> WordText.write(file.createParagraph(), WordStyle.ADDRESSEE, each));
        }
    }

    /** The paragraph before it stays with it: nobody signs an empty page. */
    private static void closing(Closing closing, XWPFDocument file) {
        if (closing.equals(Closing.NONE)) {
            return;
        }
        var row = WordTable.newRow(WordTable.plainBelow(file, CLOSING));
        var recipients = WordTable.newCell(row, CLOSING.getFirst(), 1);
        if (!closing.recipients().isEmpty()) {
            WordText.write(recipients, WordStyle.RECIPIENTS_TITLE, Wording.of("documents.recipients"));
            closing.recipients().forEach(each -> WordText.write(recipients, WordStyle.RECIPIENT, "- " + each));
        }
        var signature = WordTable.newCell(row, CLOSING.getLast(), 1);
        closing.capacity().forEach(each -> WordText.write(signature, WordStyle.CAPACITY, each));
        WordText.write(signature, WordStyle.SIGNER, closing.signer());
    }

    private static void appendix(Appendix appendix, XWPFDocument file) {
        int width = appendix.isWide() ? WordText.twips(WordSections.ON_ITS_SIDE).intValue() : WIDTH;
        WordText.write(file.createParagraph(), WordStyle.APPENDIX, appendix.label());
        WordText.write(file.createParagraph(), WordStyle.SUBJECT, appendix.titleInCapitals());
        WordText.write(file.createParagraph(), WordStyle.REFERENCE, appendix.reference());
        WordText.rule(file.createParagraph(), width * 42 / 100).setSpacingAfter(UNDER_TITLE);
        new WordBlocks(file, width).write(appendix.blocks());
    }
}
