package vn.tindan.accounts.web;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Handover;
import vn.tindan.accounts.OfficerDesk;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.roster.OfficerList;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** The accounts of an administrator's unit and below, and the form that invites an officer. */
@Controller
class OfficerListController {

    private static final String PAGE = "/admin/accounts";

    private final OfficerList list;
    private final OfficerDesk desk;
    private final Handover handover;
    private final String address;

    OfficerListController(
            OfficerList list,
            OfficerDesk desk,
            Handover handover,
            @Value("${tindan.address:http://localhost:${server.port:8080}}") String address) {
        this.list = list;
        this.desk = desk;
        this.handover = handover;
        this.address = address;
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal Account administrator, @RequestParam @Nullable String words, Model model) {
        model.addAttribute("officers", list.find(administrator.jurisdiction(), words));
        model.addAttribute("words", words);
        model.addAttribute("most", OfficerList.MOST);
        return "accounts/list";
    }

    @Delicate
    @GetMapping(PAGE + "/new")
    String blank(@AuthenticationPrincipal Account administrator, Model model) {
        return form(administrator, InvitationForm.blank(administrator.unit()), model);
    }

    private String form(Account administrator, InvitationForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("places", list.places(administrator.jurisdiction()));
        model.addAttribute("roles", Role.values());
        return "accounts/new";
    }

    @Delicate
    @PostMapping(PAGE)
    String invite(
            @AuthenticationPrincipal Account administrator,
            InvitationForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute(
                    "link", address + "/invitation/" + desk.invite(administrator, form.toInvitation()));
            redirect.addFlashAttribute("invited", form.username());
            return "redirect:" + PAGE;
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
            return form(administrator, form, model);
        }
    }

    @Delicate
    @GetMapping(PAGE + "/{id}")
    String officer(@AuthenticationPrincipal Account administrator, @PathVariable UUID id, Model model) {
        var officer = list.get(administrator.jurisdiction(), id);
        model.addAttribute("officer", officer);
        model.addAttribute("inHand", handover.inHand(administrator, id));
        model.addAttribute("colleagues", list.colleagues(administrator.jurisdiction(), officer));
        model.addAttribute("places", list.places(administrator.jurisdiction()));
        model.addAttribute("roles", Role.values());
        return "accounts/officer";
    }

    /** A new one-time link, for whom the first was lost, or the password. */
    @Delicate
    @PostMapping(PAGE + "/{id}/invitation")
    String inviteAgain(
            @AuthenticationPrincipal Account administrator, @PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("link", address + "/invitation/" + desk.inviteAgain(administrator, id));
        return "redirect:" + PAGE + "/" + id;
    }

    /** What the form says of somebody to invite. */
    record InvitationForm(
            @Nullable String username,
            @Nullable String name,
            @Nullable String unit,
            @Nullable List<Role> roles) {

        static InvitationForm blank(UnitId unit) {
            return new InvitationForm(null, null, unit.toString(), List.of());
        }

        OfficerDesk.Invitation toInvitation() {
            var given = EnumSet.noneOf(Role.class);
            given.addAll(roles == null ? List.of() : roles);
            return OfficerDesk.Invitation.of(
                    username == null ? "" : username,
                    name == null ? "" : name,
                    UnitId.parse(unit == null ? "" : unit),
                    given);
        }
    }
}
