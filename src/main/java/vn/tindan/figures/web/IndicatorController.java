package vn.tindan.figures.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.catalogue.Definitions;
import vn.tindan.shared.NotFound;

/** Explains the figures: what each counts, from what, and by which version of its definition. */
@Controller
class IndicatorController {

    private final IndicatorCatalogue catalogue;
    private final Definitions definitions;

    IndicatorController(IndicatorCatalogue catalogue, Definitions definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    @GetMapping("/office/indicators")
    String list(Model model) {
        model.addAttribute("indicators", catalogue.all());
        return "figures/list";
    }

    @GetMapping("/office/indicators/{code:[a-z0-9_]{1,60}}")
    String indicator(@PathVariable String code, Model model) {
        var indicator = catalogue.find(code).orElseThrow(NotFound::new);
        model.addAttribute("indicator", indicator);
        model.addAttribute("definitions", definitions.of(code));
        model.addAttribute("operands", operands(indicator));
        model.addAttribute(
                "uses",
                catalogue.all().stream()
                        .filter(other -> operands(other).contains(indicator))
                        .toList());
        model.addAttribute("whole", indicator.partOf() == null ? null : catalogue.get(indicator.partOf()));
        return "figures/indicator";
    }

    private List<Indicator> operands(Indicator indicator) {
        var operands = indicator.operands();
        return operands == null
                ? List.of()
                : List.of(catalogue.get(operands.numerator()), catalogue.get(operands.denominator()));
    }
}
