package vn.tindan.documents.writing;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.tindan.documents.Wording;

/** The styles of the Word file, so that whoever edits it changes a style and not five hundred paragraphs. */
enum WordStyle {
    SUPERIOR(size(12).centred()),
    ISSUER(size(12).inBold().centred()),
    COUNTRY(size(12).inBold().centred()),
    MOTTO(size(13).inBold().centred()),
    NUMBER(size(13).centred().below(6)),
    DAY(size(13).inItalic().centred().below(6)),
    DRAFT(size(13).inBold().centred().below(6)),
    KIND(size(14).inBold().centred().below(18)),
    SUBJECT(size(14).inBold().centred()),
    CUT_OFF(size(14).inItalic().centred().below(3)),
    ADDRESSEE(size(14).centred()),
    RULE(size(2).centred().below(3)),
    DECISION(size(14).inBold().centred().below(7)),
    HEADING1(size(14).inBold().justified().below(7).level(0)),
    HEADING2(size(14).inBold().justified().below(7).level(1)),
    HEADING3(size(14).justified().below(7).level(2)),
    BODY(size(14).justified().below(6)),
    CAPTION(size(13).inBold().centred().below(6).kept()),
    UNIT(size(12).inItalic().right().below(10).kept()),
    CELL(size(12)),
    NOTE(size(12).inItalic().below(5)),
    RECIPIENTS_TITLE(size(12).inBold().inItalic()),
    RECIPIENT(size(11)),
    CAPACITY(size(14).inBold().centred()),
    SIGNER(size(14).inBold().centred().below(70)),
    APPENDIX(size(14).inBold().centred().level(0)),
    REFERENCE(size(13).inItalic().centred().below(3)),
    PAGE_NUMBER(size(13).centred()),
    PAGE_MARK(size(11).inBold().centred()),
    FOOTNOTE(size(11).justified());

    static final String FONT = "Times New Roman";
    static final int FIRST_LINE = 720;

    private static final int NONE = -1;

    private final Look look;

    WordStyle(Look look) {
        this.look = look;
    }

    /** Sizes and distances are points. */
    private record Look(
            int size, boolean bold, boolean italic, STJc.Enum stand, int before, boolean keeping, int level) {

        Look inBold() {
            return new Look(size, true, italic, stand, before, keeping, level);
        }

        Look inItalic() {
            return new Look(size, bold, true, stand, before, keeping, level);
        }

        Look centred() {
            return new Look(size, bold, italic, STJc.CENTER, before, keeping, level);
        }

        Look right() {
            return new Look(size, bold, italic, STJc.RIGHT, before, keeping, level);
        }

        Look justified() {
            return new Look(size, bold, italic, STJc.BOTH, before, keeping, level);
        }

        Look below(int points) {
            return new Look(size, bold, italic, stand, points, keeping, level);
        }

        Look kept() {
            return new Look(size, bold, italic, stand, before, true, level);
        }

        Look level(int outline) {
            return new Look(size, bold, italic, stand, before, true, outline);
        }
    }

    private static Look size(int points) {
        return new Look(points, false, false, STJc.LEFT, 0, false, NONE);
    }

    /** Word's own headings keep Word's identifiers: its outline looks for them. */
    String id() {
        return isHeading() ? "Heading" + name().charAt(7) : "Tindan" + name().replace("_", "");
    }

    private boolean isHeading() {
        return name().startsWith("HEADING");
    }

    private String title() {
        return isHeading()
                ? name().toLowerCase(Locale.ROOT).replace("heading", "heading ")
                : Wording.of("WordStyle." + name());
    }

    static void define(XWPFDocument file) {
        var styles = file.createStyles();
        styles.setDefaultFonts(fonts(CTFonts.Factory.newInstance()));
        styles.setSpellingLanguage("vi-VN");
        for (var style : values()) {
            styles.addStyle(new XWPFStyle(style.definition()));
        }
        styles.addStyle(new XWPFStyle(footnoteReference()));
    }

    private CTStyle definition() {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id());
        style.addNewName().setVal(title());
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewJc().setVal(look.stand());
        space(paragraph);
        if (look.keeping()) {
            paragraph.addNewKeepNext();
        }
        if (look.level() != NONE) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(look.level()));
        }
        letters(style.addNewRPr());
        return style;
    }

    private void space(CTPPrGeneral paragraph) {
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before() * 20L));
        spacing.setAfter(BigInteger.valueOf(this == CAPTION ? 80 : 0));
        paragraph.addNewWidowControl();
        spacing.setLineRule(STLineSpacingRule.AUTO);
        boolean airy = this == BODY || isHeading();
        spacing.setLine(BigInteger.valueOf(airy ? 264 : 240));
        if (airy) {
            paragraph.addNewInd().setFirstLine(BigInteger.valueOf(FIRST_LINE));
        }
    }

    private void letters(CTRPr run) {
        fonts(run.addNewRFonts());
        if (look.bold()) {
            run.addNewB();
        }
        if (look.italic()) {
            run.addNewI();
        }
        run.addNewSz().setVal(BigInteger.valueOf(look.size() * 2L));
        run.addNewSzCs().setVal(BigInteger.valueOf(look.size() * 2L));
        run.addNewLang().setVal("vi-VN");
    }

    private static CTFonts fonts(CTFonts fonts) {
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    private static CTStyle footnoteReference() {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId("FootnoteReference");
        style.addNewName().setVal("footnote reference");
        style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        return style;
    }
}
