package vn.tindan.awards.web.occasion;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.awards.occasion.Occasion;
import vn.tindan.awards.occasion.OccasionReading;
import vn.tindan.geography.Regions;
import vn.tindan.geography.Unit;
import vn.tindan.geography.Units;
import vn.tindan.movement.UnitsWithin;
import vn.tindan.web.Option;

/** What the pages of conferences show besides what was typed. */
@Component
class OccasionPages {

    private final OccasionReading occasions;
    private final UnitsWithin within;
    private final Units units;
    private final Regions regions;

    OccasionPages(OccasionReading occasions, UnitsWithin within, Units units, Regions regions) {
        this.occasions = occasions;
        this.within = within;
        this.units = units;
        this.regions = regions;
    }

    static boolean mayWrite(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_MOVEMENT);
    }

    String blank(Account officer, Model model) {
        offer(officer, model);
        return "awards/occasion";
    }

    String one(Account officer, Occasion occasion, Model model) {
        model.addAttribute("occasion", occasion);
        model.addAttribute("papers", occasions.papers(officer.jurisdiction(), occasion, true));
        boolean mayWrite = mayWrite(officer) && !occasion.withdrawn();
        model.addAttribute(
                "candidates", mayWrite ? occasions.papers(officer.jurisdiction(), occasion, false) : List.of());
        model.addAttribute(
                "mayEdit",
                mayWrite(officer)
                        && units.contains(officer.unit(), occasion.entry().holder()));
        model.addAttribute("opensLists", mayWrite(officer) || officer.is(Role.SECRETARY) || officer.is(Role.SIGNER));
        offer(officer, model);
        return "awards/occasion";
    }

    private void offer(Account officer, Model model) {
        model.addAttribute("mayWrite", mayWrite(officer));
        model.addAttribute(
                "regions",
                regions.all().stream()
                        .map(region -> new Option(region.code(), region.name()))
                        .toList());
        var holders = new ArrayList<Unit>(within.of(officer.jurisdiction()));
        if (holders.isEmpty()) {
            holders.add(units.get(officer.unit()));
        }
        model.addAttribute(
                "units",
                holders.stream()
                        .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                        .toList());
    }
}
