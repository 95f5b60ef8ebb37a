package vn.tindan.movement.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.geography.maps.UnitMaps;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.ModelStories;

/** Where models are looked at: the list by type, and the page of one. */
@Controller
class ModelListController {

    private final ModelRegister register;
    private final ModelStories stories;
    private final ModelChoices choices;
    private final ModelPage pages;
    private final UnitMaps maps;

    ModelListController(
            ModelRegister register, ModelStories stories, ModelChoices choices, ModelPage pages, UnitMaps maps) {
        this.register = register;
        this.stories = stories;
        this.choices = choices;
        this.pages = pages;
        this.maps = maps;
    }

    /** The filters as the address carries them. */
    record Filters(
            @Nullable UUID type,
            @Nullable ModelCategory category,
            @Nullable String unit,
            @Nullable Boolean active,
            @Nullable String words,
            @Nullable Integer page) {

        ModelRegister.Filter toFilter() {
            return new ModelRegister.Filter(
                    type, category, given(unit), active, given(words), page == null ? 0 : Math.clamp(page, 0, 10_000));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/office/models")
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("filters") Filters filters, Model model) {
        var found = register.list(officer.jurisdiction(), filters.toFilter());
        model.addAttribute("counts", found);
        model.addAttribute("page", found.page());
        model.addAttribute("types", choices.types());
        model.addAttribute("categories", ModelCategory.values());
        model.addAttribute("units", choices.units(officer));
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        model.addAttribute("map", map(officer));
        return "movement/list";
    }

    @GetMapping("/office/models/{id}")
    String model(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        pages.offer(officer, stories.story(officer.jurisdiction(), id), model);
        return "movement/model";
    }

    private @Nullable DrawnMap map(Account officer) {
        var sites = new HashMap<UnitId, BigDecimal>();
        register.sitesByProvince(officer.jurisdiction())
                .forEach((province, count) -> sites.put(province, BigDecimal.valueOf(count)));
        return maps.shaded(List.copyOf(sites.keySet()), sites, BigDecimal::toPlainString);
    }
}
