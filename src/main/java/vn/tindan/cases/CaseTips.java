package vn.tindan.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.references.TipReferences;
import vn.tindan.tips.terms.TipStatus;

/** The tips behind cases, as far as an officer reaches: found by number, told the outcome. */
@Component
class CaseTips {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{4})\\s*");

    private final TipReferences references;
    private final TipTriage triage;

    CaseTips(TipReferences references, TipTriage triage) {
        this.references = references;
        this.triage = triage;
    }

    TipReferences.Reference get(Jurisdiction jurisdiction, UUID tip) {
        return references.find(jurisdiction, tip).orElseThrow(NotFound::new);
    }

    /** By its number in the register of the unit, as an officer types it: 12/2026. */
    TipReferences.Reference get(Jurisdiction jurisdiction, UnitId unit, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new RuleViolation("cases.rule.tip-number");
        }
        return references
                .find(jurisdiction, unit, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                .orElseThrow(() -> new RuleViolation("cases.rule.tip-unknown", number.strip()));
    }

    /** For the story; of a tip that went out of reach not even the number. */
    String number(Jurisdiction jurisdiction, UUID tip) {
        return references
                .find(jurisdiction, tip)
                .map(TipReferences.Reference::number)
                .orElse("…");
    }

    List<TipReferences.Reference> find(Jurisdiction jurisdiction, Collection<UUID> tips) {
        return references.find(jurisdiction, tips);
    }

    /** Ends the tips that led to the case, so that each citizen is told; so none of them may be unclassified still. */
    void conclude(Jurisdiction jurisdiction, CaseFile file, String answer) {
        var credited = file.tips().credited();
        String early = references.find(jurisdiction, credited).stream()
                .filter(tip -> tip.status() == TipStatus.NEW || tip.status() == TipStatus.RECEIVED)
                .map(TipReferences.Reference::number)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!early.isEmpty()) {
            throw new RuleViolation("cases.rule.tips-unclassified", early);
        }
        triage.concludeByCase(
                jurisdiction, credited, file.classification().handledAs().outcome(), answer);
    }
}
