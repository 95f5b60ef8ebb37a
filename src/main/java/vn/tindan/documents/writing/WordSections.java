package vn.tindan.documents.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sections of a Word file: the body, then one for each appendix with page numbers of its own. */
final class WordSections {

    /** Between the margins of an upright page and of one on its side, in millimetres. */
    static final int UPRIGHT = 165;

    static final int ON_ITS_SIDE = 257;

    private final XWPFDocument file;
    private final String mark;
    private boolean first = true;

    WordSections(XWPFDocument file, String mark) {
        this.file = file;
        this.mark = mark;
    }

    /** Word keeps what it knows of a section at the section's end. */
    void end(boolean wide, boolean last) {
        var section = last ? file.getDocument().getBody().addNewSectPr() : endingParagraph();
        if (first) {
            headAndFoot(section);
            section.addNewTitlePg();
        } else {
            section.addNewPgNumType().setStart(BigInteger.ONE);
        }
        page(section, wide);
        first = false;
    }

    private CTSectPr endingParagraph() {
        var paragraph = file.createParagraph();
        paragraph.setStyle(WordStyle.RULE.id());
        return paragraph.getCTP().getPPr().addNewSectPr();
    }

    private static void page(CTSectPr section, boolean wide) {
        var size = section.addNewPgSz();
        size.setW(WordText.twips(wide ? 297 : 210));
        size.setH(WordText.twips(wide ? 210 : 297));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(WordText.twips(20));
        margins.setBottom(WordText.twips(wide ? 15 : 20));
        margins.setLeft(WordText.twips(wide ? 20 : 30));
        margins.setRight(WordText.twips(wide ? 20 : 15));
        margins.setHeader(WordText.twips(10));
        margins.setFooter(WordText.twips(8));
        margins.setGutter(BigInteger.ZERO);
    }

    /** The first page shows no number but carries the mark like every other. */
    private void headAndFoot(CTSectPr section) {
        var policy = new XWPFHeaderFooterPolicy(file, section);
        var number = policy.createHeader(STHdrFtr.DEFAULT).createParagraph();
        number.setStyle(WordStyle.PAGE_NUMBER.id());
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("2");
        if (!mark.isEmpty()) {
            mark(policy.createFooter(STHdrFtr.DEFAULT));
            mark(policy.createFooter(STHdrFtr.FIRST));
        }
    }

    private void mark(XWPFHeaderFooter foot) {
        WordText.write(foot.createParagraph(), WordStyle.PAGE_MARK, mark)
                .getRuns()
                .getFirst()
                .setColor("8B0000");
    }
}
