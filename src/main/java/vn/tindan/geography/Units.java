package vn.tindan.geography;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;

/** Answers what a unit is, lies in, was before and became; from memory, so that it may be asked for every row. */
@Component
public class Units {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Atlas atlas;

    public Units(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The unit under its name of today, or its last. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(atlas().unit(id, CountryTime.today(clock)));
    }

    /** Whether the unit is one of today's: not yet begun and no more are both no. */
    public boolean isInForce(UnitId id) {
        return find(id).filter(unit -> unit.existsOn(workday())).isPresent();
    }

    public Unit get(UnitId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The unit under the name it bore on that day. */
    public Unit get(UnitId id, LocalDate on) {
        return Optional.ofNullable(atlas().unit(id, on)).orElseThrow(NotFound::new);
    }

    /** The provinces in force on a day, under their names of that day, in the order of the alphabet. */
    public List<Unit> provinces(LocalDate on) {
        return atlas().provinces(on);
    }

    /**
     * What a fact of that day could have been reported in: the communes of the province, on the map of before 1 July
     * 2025 through its districts, with an island district that had no commune standing for itself.
     */
    public List<Unit> communes(UnitId province, LocalDate on) {
        return NameOrder.sorted(atlas().communes(province, on), Unit::name);
    }

    /** What the unit, or each part of it, became; empty where it is still in force. A district became what its communes did. */
    public List<Unit> successors(UnitId id) {
        return sorted(lineage().successors(get(id).id()));
    }

    /** All that went into the unit, wholly or in part. */
    public List<Unit> predecessors(UnitId id) {
        return sorted(lineage().predecessors(get(id).id()));
    }

    /** What the unit is on a day: itself, or all that it became, or all that it was made of. */
    public List<Unit> inForce(UnitId id, LocalDate on) {
        var unit = get(id, on);
        if (unit.existsOn(on)) {
            return List.of(unit);
        }
        var next = on.isBefore(unit.validFrom()) ? predecessors(id) : successors(id);
        return next.stream()
                .flatMap(other -> inForce(other.id(), on).stream())
                .distinct()
                .toList();
    }

    /** What the unit is today: itself, or all that it became. */
    public List<Unit> inForceToday(UnitId id) {
        return inForce(id, workday());
    }

    /** Nobody works here on the map of before: what is entered as of an earlier day goes to the police there are since. */
    private LocalDate workday() {
        var today = CountryTime.today(clock);
        return today.isBefore(Reorganisation.DISTRICTS_ENDED) ? Reorganisation.DISTRICTS_ENDED : today;
    }

    /** What the unit lies in below the nation, in words: Huyện Bình Xuyên, Tỉnh Vĩnh Phúc. */
    public String place(UnitId id) {
        return ancestors(id).stream()
                .filter(ancestor -> !ancestor.isNation())
                .map(ancestor -> get(ancestor).fullName())
                .collect(Collectors.joining(", "));
    }

    /**
     * The one commune of today to which a former commune's people, and so its figures, went, over however many changes;
     * none where the law does not say.
     */
    public Optional<UnitId> heir(UnitId former) {
        return lineage().heir(former, workday());
    }

    /** Whether facts may be reported at the unit as at a commune: true of the five island districts too. */
    boolean isCommuneArea(UnitId id) {
        return atlas().areas().containsKey(id);
    }

    /** Whether two communes lie in different provinces of the former map: together they would lie in none of them. */
    public boolean areSplitByFormerProvinces(UnitId one, UnitId other) {
        var areas = atlas().areas();
        var here = areas.get(one);
        var there = areas.get(other);
        return here != null && there != null && !Objects.equals(here.v1Province(), there.v1Province());
    }

    /** The names and kinds the unit has borne, the first first. */
    public List<Naming> names(UnitId id) {
        return atlas().namings().getOrDefault(id, List.of());
    }

    /** What lies directly in the unit on its own map. */
    public List<Unit> below(UnitId id) {
        return atlas().childrenOf(id).stream().map(child -> get(child.id())).toList();
    }

    /** Every succession the unit has part in, on either side. */
    public List<Succession> story(UnitId id) {
        var story = new ArrayList<>(atlas().before(id));
        story.addAll(atlas().after(id));
        return story;
    }

    private List<Unit> sorted(Set<UnitId> ids) {
        return NameOrder.sorted(ids.stream().map(this::get).toList(), Unit::name);
    }

    /** The province of today's map that holds the unit: exact for every unit of either map, as none was cut by it. */
    public UnitId provinceToday(UnitId id) {
        return atlas().provinceToday(get(id));
    }

    /** The province the unit lies in on its own map; the nation's is the nation. */
    public UnitId province(UnitId id) {
        return atlas().province(get(id));
    }

    /** Whether all of the unit lies within the scope, whichever map either belongs to. */
    public boolean contains(UnitId scope, UnitId unit) {
        return lineage().contains(get(scope).id(), get(unit).id(), workday());
    }

    /** What the unit lies in on its own map: nearest first, the nation last. */
    public List<UnitId> ancestors(UnitId id) {
        var ancestors = new ArrayList<UnitId>();
        for (var parent = get(id).parent(); parent != null; parent = get(parent).parent()) {
            ancestors.add(parent);
        }
        return ancestors;
    }

    /** To be called when units have changed. */
    public void refresh() {
        atlas = Atlas.read(jdbc);
    }

    private Lineage lineage() {
        return new Lineage(atlas());
    }

    Atlas atlas() {
        var known = atlas;
        if (known == null) {
            known = Atlas.read(jdbc);
            atlas = known;
        }
        return known;
    }
}
