package vn.tindan.cases.holding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.shared.NotFound;

/** The tips behind a case and the part of each in it; what is counted is whether any of them is to be credited. */
@Embeddable
public class LinkedTips {

    private boolean fromTips;

    @ElementCollection
    @CollectionTable(schema = "cases", name = "case_tip", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "tip_id")
    @Column(name = "part")
    @Enumerated(EnumType.STRING)
    private Map<UUID, TipPart> tips = new HashMap<>();

    public void link(UUID tip, TipPart part) {
        tips.put(tip, part);
        count();
    }

    public void unlink(UUID tip) {
        if (tips.remove(tip) == null) {
            throw new NotFound();
        }
        count();
    }

    /** By its own tips. */
    public void count() {
        fromTips = !credited().isEmpty();
    }

    /** As the case is counted that this one is part of. */
    public void countAs(LinkedTips other) {
        fromTips = other.fromTips;
    }

    public Set<UUID> credited() {
        return tips.entrySet().stream()
                .filter(link -> link.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Map<UUID, TipPart> all() {
        return Map.copyOf(tips);
    }
}
