package vn.tindan.apps.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.web.Language;

/** Tips and units as the JSON interface tells of them. */
@Component
class ApiTips {

    private final TipTracking tracking;
    private final Units units;
    private final MessageSource messages;

    ApiTips(TipTracking tracking, Units units, MessageSource messages) {
        this.tracking = tracking;
        this.units = units;
        this.messages = messages;
    }

    /** How far a tip has come. */
    @Schema(name = "Standing")
    record Standing(
            @Schema(description = "Trạng thái", example = "RECEIVED")
            String status,

            @Schema(description = "Trạng thái bằng lời") String text,
            Instant receivedAt,
            @Schema(description = "Đơn vị đang giữ tin") String unitName,

            @Schema(description = "Kết quả, nếu đã có") @Nullable String outcome,

            @Nullable LocalDate outcomeOn,

            @Schema(description = "Số lời nhắn đã trao đổi; nội dung chỉ đọc được ở trang tra cứu")
            int messages) {}

    /** A commune in force, or a province in force where nobody remembers the place. */
    Optional<UnitId> unit(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            return units.find(UnitId.parse(id))
                    .filter(unit -> unit.validTo() == null)
                    .filter(unit -> unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.PROVINCE)
                    .map(Unit::id);
        } catch (RuleViolation malformed) {
            return Optional.empty();
        }
    }

    Optional<Standing> standing(Receipt receipt) {
        return tracking.peek(receipt).map(this::standing);
    }

    private Standing standing(TipTracking.View tip) {
        var outcome = tip.outcome();
        return new Standing(
                tip.status().name(),
                outcome == null
                        ? text("TipStatus." + tip.status().name() + ".citizen")
                        : text("Outcome." + outcome.name() + ".citizen"),
                tip.receivedAt(),
                tip.unitName(),
                outcome == null ? null : outcome.name(),
                tip.outcomeOn(),
                tip.messages().size());
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, Language.VIETNAMESE.locale()));
    }
}
