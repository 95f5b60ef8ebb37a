package vn.tindan.movement.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.Recogniser;

/** Where models are looked at: the list by type, and the page of one. */
@Controller
class ModelListController {

    private final ModelRegister register;
    private final ModelStories stories;
    private final ModelChoices choices;

    ModelListController(ModelRegister register, ModelStories stories, ModelChoices choices) {
        this.register = register;
        this.stories = stories;
        this.choices = choices;
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
        model.addAttribute("page", register.list(officer.jurisdiction(), filters.toFilter()));
        model.addAttribute("types", choices.types());
        model.addAttribute("categories", ModelCategory.values());
        model.addAttribute("units", choices.units(officer));
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        return "movement/list";
    }

    @GetMapping("/office/models/{id}")
    String model(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        model.addAttribute("model", stories.story(officer.jurisdiction(), id));
        model.addAttribute("recognisers", Recogniser.values());
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        return "movement/model";
    }
}
