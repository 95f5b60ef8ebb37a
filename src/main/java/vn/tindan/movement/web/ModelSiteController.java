package vn.tindan.movement.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.Movement;
import vn.tindan.movement.life.ModelLife;
import vn.tindan.movement.life.Setting;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The form by which a model is applied to one more area. */
@Controller
class ModelSiteController {

    private final Movement movement;
    private final ModelStories stories;
    private final ModelLife life;
    private final ModelChoices choices;
    private final Clock clock;

    ModelSiteController(Movement movement, ModelStories stories, ModelLife life, ModelChoices choices, Clock clock) {
        this.movement = movement;
        this.stories = stories;
        this.life = life;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/office/models/{id}/sites/new")
    String blankForm(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var story = stories.story(officer.jurisdiction(), id);
        model.addAttribute("form", SiteForm.blank(story.version(), officer.unit(), CountryTime.today(clock)));
        return page(officer, story, model);
    }

    @PostMapping("/office/models/{id}/sites")
    String open(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var site = movement.openSite(
                        new Movement.Handle(officer.jurisdiction(), id, form.seen()), form.toOpening());
                life.describe(site, form.settings() == null ? Set.of() : form.settings());
                redirect.addFlashAttribute("notice", "movement.notice.site-opened");
                return "redirect:/office/models/" + id;
            } catch (RuleViolation violation) {
                errors.rejectValue("from", violation.key(), violation.arguments(), null);
            }
        }
        return page(officer, stories.story(officer.jurisdiction(), id), model);
    }

    private String page(Account officer, ModelStories.Story story, Model model) {
        model.addAttribute("model", story);
        model.addAttribute("units", choices.units(officer));
        model.addAttribute("settings", Setting.values());
        return "movement/site";
    }
}
