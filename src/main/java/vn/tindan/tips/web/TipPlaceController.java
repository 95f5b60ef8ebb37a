package vn.tindan.tips.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commune by a name or by the browser's position, for the first step of the form; nothing of either is kept. */
@Controller
class TipPlaceController {

    private static final int LONGEST_NAME = 120;

    private final PlaceSearch search;

    TipPlaceController(PlaceSearch search) {
        this.search = search;
    }

    @GetMapping("/tips/place")
    String byName(@RequestParam(defaultValue = "") String query, Model model) {
        String words = query.substring(0, Math.min(query.length(), LONGEST_NAME));
        model.addAttribute("query", words);
        model.addAttribute("found", search.byName(words));
        return "tips/place";
    }

    /** In the body of one request: never in an address, a log or a table. */
    @PostMapping("/tips/place")
    String byPosition(
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            Model model) {
        model.addAttribute("query", "");
        model.addAttribute("around", search.around(number(latitude), number(longitude)));
        return "tips/place";
    }

    private static double number(String text) {
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?") ? Double.parseDouble(text) : Double.NaN;
    }
}
