package vn.tindan.tips.web.office;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.tips.TipEntrusting;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTriage;

/** Who of the unit has a tip in hand. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipEntrustingController extends TipStepPages {

    private final TipEntrusting entrusting;

    TipEntrustingController(TipReading reading, TipEntrusting entrusting) {
        super(reading);
        this.entrusting = entrusting;
    }

    /** To an officer, or to nobody. */
    @PostMapping("/entrusting")
    String entrust(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(required = false) @Nullable UUID officer,
            StepForm form,
            RedirectAttributes redirect) {
        entrusting.entrust(handle, officer, form.why());
        return saved(handle, redirect);
    }
}
