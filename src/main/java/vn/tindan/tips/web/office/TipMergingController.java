package vn.tindan.tips.web.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.tips.TipMerging;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTriage;

/** Merges a tip into one that tells the same, and takes it out again. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipMergingController extends TipStepPages {

    private final TipMerging merging;

    TipMergingController(TipReading reading, TipMerging merging) {
        super(reading);
        this.merging = merging;
    }

    @PostMapping("/merging")
    String merge(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(defaultValue = "") String main,
            StepForm form,
            RedirectAttributes redirect) {
        merging.merge(handle, main, form.required());
        return saved(handle, redirect);
    }

    @PostMapping("/unmerging")
    String unmerge(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        merging.unmerge(handle, form.required());
        return saved(handle, redirect);
    }
}
