package vn.tindan.reports;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.documents.Block;
import vn.tindan.documents.Derivation;
import vn.tindan.documents.Document;
import vn.tindan.documents.Table;

/**
 * What of a report is hashed: every word that is printed and every figure with its inputs, in one canonical text from which
 * the page is shown again for ever, whatever the program has become.
 */
record KeptContent(Document document, KeptFigures figures) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(
                            com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .addMixIn(Block.class, OfBlock.class)
            .addMixIn(Derivation.class, OfDerivation.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    private interface OfBlock {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Derivation.Difference.class, name = "difference"),
        @JsonSubTypes.Type(value = Derivation.Change.class, name = "change"),
        @JsonSubTypes.Type(value = Derivation.Share.class, name = "share"),
        @JsonSubTypes.Type(value = Derivation.Sum.class, name = "sum")
    })
    private interface OfDerivation {}

    static KeptContent read(String text) {
        return JSON.readValue(text, KeptContent.class);
    }

    static KeptFigures readFigures(String text) {
        return JSON.readValue(text, KeptFigures.class);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
