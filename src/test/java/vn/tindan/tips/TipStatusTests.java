package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tindan.tips.terms.TipStatus;

class TipStatusTests {

    private static final Map<TipStatus, List<TipStatus>> TABLE = Map.of(
            TipStatus.NEW, List.of(TipStatus.RECEIVED),
            TipStatus.RECEIVED, List.of(TipStatus.CLASSIFIED),
            TipStatus.CLASSIFIED,
                    List.of(TipStatus.CLASSIFIED, TipStatus.VERIFYING, TipStatus.VERIFIED, TipStatus.RESOLVED),
            TipStatus.VERIFYING, List.of(TipStatus.CLASSIFIED, TipStatus.VERIFIED, TipStatus.RESOLVED),
            TipStatus.VERIFIED, List.of(TipStatus.CLASSIFIED, TipStatus.RESOLVED),
            TipStatus.RESOLVED, List.of(TipStatus.VERIFIED, TipStatus.CLOSED),
            TipStatus.CLOSED, List.of(TipStatus.RESOLVED));

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        for (TipStatus from : TipStatus.values()) {
            assertThat(Arrays.stream(TipStatus.values()).filter(from::mayBecome))
                    .as("after %s", from)
                    .containsExactlyInAnyOrderElementsOf(TABLE.getOrDefault(from, List.of()));
        }
    }
}
