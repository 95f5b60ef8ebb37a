package vn.tindan.attachments.terms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be sent, in a citizen's words; every other type is refused. The type is read from the bytes, never from the name. */
public enum FileKind {
    PICTURE,
    VIDEO,
    SOUND,
    DOCUMENT;

    private static final Map<FileKind, Set<String>> TYPES = Map.of(
            PICTURE, Set.of("jpeg", "png", "gif", "webp", "heic", "heif", "heic-sequence", "avif", "bmp"),
            VIDEO,
                    Set.of(
                            "mp4",
                            "quicktime",
                            "webm",
                            "3gpp",
                            "3gpp2",
                            "x-matroska",
                            "x-msvideo",
                            "x-m4v",
                            "mpeg",
                            "ogg"),
            SOUND,
                    Set.of(
                            "mpeg",
                            "mp4",
                            "x-m4a",
                            "ogg",
                            "vorbis",
                            "opus",
                            "webm",
                            "vnd.wave",
                            "x-wav",
                            "amr",
                            "x-aac",
                            "x-flac",
                            "flac",
                            "aac",
                            "3gpp"),
            DOCUMENT,
                    Set.of(
                            "pdf",
                            "x-tika-ooxml",
                            "x-tika-msoffice",
                            "vnd.oasis.opendocument.text",
                            "vnd.oasis.opendocument.spreadsheet",
                            "rtf"));

    /** Of a type like {@code image/jpeg}; empty when it is not taken. */
    public static Optional<FileKind> of(String type) {
        String group = type.substring(0, type.indexOf('/'));
        String detail = type.substring(group.length() + 1);
        return switch (group) {
            case "image" -> Optional.of(PICTURE).filter(kind -> kind.takes(detail));
            case "video" -> Optional.of(VIDEO).filter(kind -> kind.takes(detail));
            case "audio" -> Optional.of(SOUND).filter(kind -> kind.takes(detail));
            case "application" -> ofApplication(detail);
            case "text" -> Optional.of(DOCUMENT).filter(_ -> detail.equals("plain"));
            default -> Optional.empty();
        };
    }

    private static Optional<FileKind> ofApplication(String detail) {
        if (detail.equals("x-matroska") || detail.equals("mp4")) {
            return Optional.of(VIDEO);
        }
        if (detail.equals("ogg")) {
            return Optional.of(SOUND);
        }
        return Optional.of(DOCUMENT).filter(kind -> kind.takes(detail));
    }

    private boolean takes(String detail) {
        return TYPES.getOrDefault(this, Set.of()).contains(detail);
    }
}
