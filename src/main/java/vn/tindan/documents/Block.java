package vn.tindan.documents;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One thing that stands under another on a page. A writer switches over these kinds; {@link Outline} strings them. */
public sealed interface Block
        permits Block.Heading, Block.Paragraph, Block.Bullets, Block.Note, Block.Signatures, Block.Picture, Table {

    /** The kind's name, by which a template chooses. */
    String kind();

    /** A heading with its number as printed: "I.", "1.", "a)". */
    record Heading(Level level, String label, String text) implements Block {

        /** Depth of a heading, by decree 30/2020: Roman, Arabic, letter; or what stands alone above the articles of a decision. */
        public enum Level {
            DECISION,
            SECTION,
            SUBSECTION,
            ITEM
        }

        public Heading {
            text = PlainText.line(text);
        }

        @Override
        public String kind() {
            return level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Justified text with an indented first line. */
    record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** A list with dashes. */
    record Bullets(List<String> items) implements Block {

        public Bullets {
            items = items.stream().map(PlainText::line).toList();
        }

        @Override
        public String kind() {
            return "bullets";
        }
    }

    /** Those who sign side by side, each in their capacity, with room for the pen. */
    record Signatures(List<Signer> signers) implements Block {

        public Signatures {
            signers = List.copyOf(signers);
        }

        @Override
        public String kind() {
            return "signatures";
        }
    }

    /**
     * Who signs.
     *
     * @param hint what is to be done there, in brackets; may be empty
     * @param name below the pen's room; empty where it is written by hand
     */
    record Signer(String capacity, String hint, String name) {

        public Signer {
            capacity = PlainText.line(capacity).toUpperCase(Locale.of("vi"));
            hint = PlainText.line(hint);
            name = PlainText.line(name);
        }
    }

    /**
     * A picture, as wide as the page has room for it.
     *
     * @param alternative what it says to those who do not see it
     * @param png in Base64, so that equal pictures are equal
     */
    record Picture(String title, String alternative, String png, int width, int height) implements Block {

        public Picture {
            title = PlainText.of(title);
            alternative = PlainText.line(alternative);
        }

        /** How wide it stands on a page: one that is much higher than wide would not end on it. */
        public int millimetres() {
            return height > width * 7 / 5 ? 90 : 150;
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(png);
        }

        @Override
        public String kind() {
            return "picture";
        }
    }

    /** A remark in small italics, mostly under a table. */
    record Note(String text) implements Block {

        public Note {
            text = PlainText.of(text);
        }

        @Override
        public String kind() {
            return "note";
        }
    }
}
