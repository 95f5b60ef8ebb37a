package vn.tindan.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A name under which any system can keep a file, and the header that carries it (RFC 6266, RFC 8187). */
public record FileName(String text) {

    private static final int LONGEST = 120;

    /** Cleans whatever is given: no path, no reserved letter, no hidden file, no header break. */
    public FileName {
        text = PlainText.line(text)
                .replaceAll("[\\\\/:*?\"<>|;%]+", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[.\\s-]+|[.\\s]+$", "");
        text = text.isEmpty() ? "tindan" : text;
    }

    /** The stem is shortened where it must be, the extension never. */
    public static FileName of(String stem, DocumentFormat format) {
        var clean = new FileName(stem).text();
        var end = Math.min(clean.length(), LONGEST);
        end -= Character.isHighSurrogate(clean.charAt(end - 1)) ? 1 : 0;
        return new FileName(clean.substring(0, end).strip() + "." + format.extension());
    }

    /** Value of Content-Disposition for a file to be saved. */
    public String attachment() {
        return disposition("attachment");
    }

    /** Value of Content-Disposition for a file to be shown. */
    public String inline() {
        return disposition("inline");
    }

    private String disposition(String kind) {
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(kind, plainLetters(), encoded());
    }

    private String plainLetters() {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._() -]+", "-");
    }

    private String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
