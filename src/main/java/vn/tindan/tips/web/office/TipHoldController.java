package vn.tindan.tips.web.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tindan.retention.web.HoldSteps;
import vn.tindan.tips.retention.TipHolding;

/** Holds of a tip. */
@Controller
@RequestMapping("/office/tips/{id}/holds")
class TipHoldController extends HoldSteps {

    TipHoldController(TipHolding holding) {
        super(holding, "/office/tips");
    }
}
