package vn.tindan.tips.retention;

import org.springframework.stereotype.Service;
import vn.tindan.retention.HandHolds;
import vn.tindan.retention.HoldEvent;
import vn.tindan.retention.Holding;

/** Tips that are held by hand. */
@Service
public class TipHolding extends Holding implements TipHolds {

    TipHolding(HandHolds holds) {
        super(holds, new HandHolds.Kind(HoldEvent.Of.TIP, "tips.tip", "tips.hold", "tip_id"));
    }
}
