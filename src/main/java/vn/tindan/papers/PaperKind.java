package vn.tindan.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.tindan.tips.TipReading;

/** The forms that go with a tip: DOMAIN 1.4. A new one is a constant here and its text under {@code resources/papers}. */
public enum PaperKind {
    /** Biên bản tiếp nhận nguồn tin về tội phạm. */
    RECEPTION_RECORD("BB"),
    /** Thông báo về việc tiếp nhận. */
    RECEPTION_NOTICE("TB"),
    /** Phiếu chuyển nguồn tin. */
    TRANSFER_SLIP("PC"),
    /** Quyết định phân công giải quyết nguồn tin. */
    ASSIGNMENT("QĐ"),
    /** Đề nghị gia hạn. */
    EXTENSION_REQUEST("ĐN"),
    /** Thông báo kết quả giải quyết. */
    RESULT_NOTICE("TB");

    private final String symbol;

    PaperKind(String symbol) {
        this.symbol = symbol;
    }

    /** The abbreviation of the type of paper; papers of one type share a series of numbers. */
    public String symbol() {
        return symbol;
    }

    /** As it stands in an address and as the name of its text. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PaperKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findAny();
    }

    /** Whether the paper can be about such a tip at all: nothing is assigned or extended that is no source of crime. */
    public boolean fits(TipReading.View tip) {
        boolean crime = tip.legalType() != null && tip.legalType().isCrime();
        return switch (this) {
            case RECEPTION_RECORD, TRANSFER_SLIP -> true;
            case RECEPTION_NOTICE -> tip.legalType() == null || crime;
            case ASSIGNMENT, EXTENSION_REQUEST -> crime;
            case RESULT_NOTICE -> tip.outcome() != null;
        };
    }
}
