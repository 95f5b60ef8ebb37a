package vn.tindan.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tindan.cases.retention.CaseHolding;
import vn.tindan.retention.web.HoldSteps;

/** Holds of a case. */
@Controller
@RequestMapping("/office/cases/{id}/holds")
class CaseHoldController extends HoldSteps {

    CaseHoldController(CaseHolding holding) {
        super(holding, "/office/cases");
    }
}
