package vn.tindan.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.tindan.accounts.Account;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.references.TipReferences;
import vn.tindan.web.Option;

/** The page on which a case is opened, filled with what the tip behind it already says. */
@Component
class OpeningPage {

    private final TipReferences tips;
    private final Units units;
    private final OffenceChoice offences;
    private final Clock clock;

    OpeningPage(TipReferences tips, Units units, OffenceChoice offences, Clock clock) {
        this.offences = offences;
        this.tips = tips;
        this.units = units;
        this.clock = clock;
    }

    CaseForm blank(Account officer, @Nullable UUID tip) {
        var reference = reference(officer, tip);
        return new CaseForm(
                UUID.randomUUID(),
                tip,
                null,
                null,
                commune(officer, reference),
                CountryTime.today(clock),
                reference == null ? null : OffenceGroup.likelyFor(reference.category()),
                null,
                Severity.NOT_SET,
                Severity.Basis.PROVISIONAL,
                null);
    }

    OffenceChoice.Chosen settle(CaseForm form, BindingResult errors) {
        return offences.settle(form.offenceGroup(), form.offence(), errors);
    }

    String show(Account officer, @Nullable UUID tip, boolean mayHandle, Model model) {
        model.addAttribute("tip", reference(officer, tip));
        model.addAttribute("mayHandle", mayHandle);
        model.addAttribute("communes", communes(officer));
        model.addAttribute("offences", offences.offered());
        model.addAttribute("groups", OffenceGroup.values());
        model.addAttribute("handlings", HandledAs.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("bases", Severity.Basis.values());
        return "cases/new";
    }

    private TipReferences.@Nullable Reference reference(Account officer, @Nullable UUID tip) {
        return tip == null ? null : tips.find(officer.jurisdiction(), tip).orElseThrow(NotFound::new);
    }

    /** Where the tip is counted, or the officer's own commune; none when that is no commune of today. */
    private @Nullable String commune(Account officer, TipReferences.@Nullable Reference tip) {
        UnitId likely = tip == null ? officer.unit() : tip.countedUnit();
        return List.of(likely, officer.unit()).stream()
                .map(UnitId::toString)
                .filter(id ->
                        communes(officer).stream().anyMatch(one -> one.value().equals(id)))
                .findFirst()
                .orElse(null);
    }

    private List<Option> communes(Account officer) {
        return units.communes(units.provinceToday(officer.unit()), CountryTime.today(clock)).stream()
                .filter(unit -> units.contains(officer.unit(), unit.id()))
                .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                .toList();
    }
}
