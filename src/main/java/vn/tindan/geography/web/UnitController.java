package vn.tindan.geography.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.UnitSearch.Question;
import vn.tindan.geography.Units;
import vn.tindan.geography.maps.UnitMaps;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Any unit for anybody: found by name, with what it was and what it became. */
@Controller
@RequestMapping("/units")
class UnitController {

    private static final int LINES = 30;

    private final Units units;
    private final UnitSearch search;
    private final UnitPages pages;
    private final UnitMaps maps;
    private final Clock clock;

    UnitController(Units units, UnitSearch search, UnitPages pages, UnitMaps maps, Clock clock) {
        this.units = units;
        this.search = search;
        this.pages = pages;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String query, Model model) {
        var today = CountryTime.today(clock);
        model.addAttribute("query", query);
        model.addAttribute("hits", search.search(new Question(query, today, LINES)));
        model.addAttribute("provinces", units.provinces(today));
        model.addAttribute("map", maps.marked(List.of()));
        return "geography/units";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var page = pages.of(called(id));
        model.addAttribute("page", page);
        model.addAttribute("map", maps.where(page.unit().id()));
        return "geography/unit";
    }

    /** An address that no unit can have is one at which nothing is, as that of a unit there is not. */
    private static UnitId called(String id) {
        try {
            return UnitId.parse(id);
        } catch (RuleViolation malformed) {
            throw new NotFound();
        }
    }
}
