package vn.tindan.movement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.Units;
import vn.tindan.geography.maps.UnitMaps;
import vn.tindan.movement.ModelOutcomes;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.life.Grade;
import vn.tindan.movement.life.ModelLife;
import vn.tindan.movement.life.ModelLinks;

/** The page of one model: its story with reviews and grades, where it is, and what came of it. */
@Component
class ModelPage {

    private final ModelLife life;
    private final ModelLinks links;
    private final List<ModelOutcomes> outcomes;
    private final UnitMaps maps;
    private final Units units;

    ModelPage(ModelLife life, ModelLinks links, List<ModelOutcomes> outcomes, UnitMaps maps, Units units) {
        this.life = life;
        this.links = links;
        this.outcomes = outcomes;
        this.maps = maps;
        this.units = units;
    }

    void offer(Account officer, ModelStories.Story story, Model model) {
        UUID id = story.id();
        model.addAttribute("model", story);
        model.addAttribute("steps", life.steps(id));
        model.addAttribute("chapters", chapters(story));
        model.addAttribute(
                "settings",
                life.settings(id).stream()
                        .collect(Collectors.groupingBy(
                                ModelLife.SiteSetting::siteId,
                                Collectors.mapping(ModelLife.SiteSetting::setting, Collectors.toList()))));
        model.addAttribute("links", links.of(officer, id));
        model.addAttribute("linkKinds", ModelLinks.Kind.values());
        model.addAttribute(
                "outcomes",
                outcomes.stream().flatMap(each -> each.of(officer, id).stream()).toList());
        model.addAttribute(
                "map",
                maps.marked(story.sites().stream()
                        .map(site -> units.provinceToday(site.unit()))
                        .distinct()
                        .toList()));
        model.addAttribute("recognisers", Recogniser.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        model.addAttribute("mayLink", officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF));
    }

    private List<ModelStories.Chapter> chapters(ModelStories.Story story) {
        var chapters = new ArrayList<>(story.chapters());
        life.steps(story.id())
                .forEach(step -> chapters.add(new ModelStories.Chapter(
                        step.grade() == null ? step.kind() : "GRADED_" + step.grade(), step.onDay(), step.note())));
        chapters.sort(Comparator.comparing(ModelStories.Chapter::day));
        return chapters;
    }
}
