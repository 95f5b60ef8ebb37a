package vn.tindan.movement.web.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tindan.accounts.Account;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.GroupReading;
import vn.tindan.movement.web.ModelChoices;
import vn.tindan.shared.CountryTime;

/** Groups, teams and exemplars, listed and counted as of a day. */
@Controller
@RequestMapping("/office/groups")
class GroupListController {

    private final GroupReading reading;
    private final Clock clock;

    GroupListController(GroupReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** The filters as the address carries them. */
    record Filters(
            Entry.@Nullable Kind kind,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @Nullable Boolean all,
            @Nullable String words,
            @Nullable Integer page) {

        GroupReading.Filter toFilter(LocalDate today) {
            return new GroupReading.Filter(
                    EnumSet.of(kind()),
                    day == null ? today : day,
                    !Boolean.TRUE.equals(all),
                    words == null || words.isBlank() ? null : words.strip(),
                    page == null ? 0 : Math.clamp(page, 0, 10_000));
        }

        @Override
        public Entry.Kind kind() {
            return kind == null ? Entry.Kind.SELF_MANAGED : kind;
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("filters") Filters filters, Model model) {
        var today = CountryTime.today(clock);
        var found = reading.list(officer.jurisdiction(), filters.toFilter(today));
        model.addAttribute("stocks", found);
        model.addAttribute("page", found.page());
        model.addAttribute("day", filters.day() == null ? today : filters.day());
        model.addAttribute("kinds", Entry.Kind.values());
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        return "movement/groups";
    }
}
