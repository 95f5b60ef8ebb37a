package vn.tindan.cases.retention;

import org.springframework.stereotype.Service;
import vn.tindan.retention.HandHolds;
import vn.tindan.retention.HoldEvent;
import vn.tindan.retention.Holding;

/** Cases that are held by hand. */
@Service
public class CaseHolding extends Holding {

    CaseHolding(HandHolds holds) {
        super(holds, new HandHolds.Kind(HoldEvent.Of.CASE, "cases.case_file", "cases.hold", "case_id"));
    }
}
