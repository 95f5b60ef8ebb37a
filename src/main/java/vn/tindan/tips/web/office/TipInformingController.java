package vn.tindan.tips.web.office;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTransfer;
import vn.tindan.tips.TipTriage;

/** Tells another unit of a tip so that it knows, and ends that again. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipInformingController extends TipStepPages {

    private final TipTransfer transfer;

    TipInformingController(TipReading reading, TipTransfer transfer) {
        super(reading);
        this.transfer = transfer;
    }

    @PostMapping("/informing")
    String inform(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(required = false) @Nullable UnitId unit,
            StepForm form,
            RedirectAttributes redirect) {
        transfer.inform(handle, given(unit), form.required());
        return saved(handle, redirect);
    }

    @PostMapping("/uninforming")
    String uninform(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(required = false) @Nullable UnitId unit,
            StepForm form,
            RedirectAttributes redirect) {
        transfer.uninform(handle, given(unit), form.required());
        return saved(handle, redirect);
    }

    private static UnitId given(@Nullable UnitId unit) {
        if (unit == null) {
            throw new RuleViolation("tips.rule.route-whereto");
        }
        return unit;
    }
}
