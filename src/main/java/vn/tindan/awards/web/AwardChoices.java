package vn.tindan.awards.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.movement.UnitsWithin;
import vn.tindan.web.Option;

/** What the pages of awards offer to choose from, and whether their reader may write. */
@Component
class AwardChoices {

    private final UnitsWithin units;

    AwardChoices(UnitsWithin units) {
        this.units = units;
    }

    void offer(Account officer, Model model) {
        model.addAttribute("levels", AwardLevel.values());
        model.addAttribute("forms", AwardForm.values());
        model.addAttribute("types", AwardType.values());
        model.addAttribute("kinds", RecipientKind.values());
        model.addAttribute("units", units(officer));
        model.addAttribute("mayWrite", mayWrite(officer));
        model.addAttribute("mayRead", mayWrite(officer) || officer.is(Role.SECRETARY) || officer.is(Role.SIGNER));
        model.addAttribute("mayAdjust", officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_MOVEMENT));
    }

    private List<Option> units(Account officer) {
        return units.withFormer(officer.jurisdiction()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                .toList();
    }

    private static boolean mayWrite(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_MOVEMENT);
    }
}
