package vn.tindan.reports.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.reports.publication.PublicStatistics;
import vn.tindan.shared.NotFound;

/** What everybody may read: figures of issued reports. While none is issued, the page says so. */
@Controller
class PublicStatisticsController {

    private static final CacheControl SHORT =
            CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePublic();

    private final PublicStatistics statistics;
    private final StatisticsCsv csv;
    private final MessageSource messages;

    PublicStatisticsController(PublicStatistics statistics, StatisticsCsv csv, MessageSource messages) {
        this.statistics = statistics;
        this.csv = csv;
        this.messages = messages;
    }

    @GetMapping("/statistics")
    String statistics(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "crimes_social_order") String indicator,
            Locale locale,
            Model model) {
        var periods = statistics.periods(locale);
        model.addAttribute("periods", periods);
        if (!periods.isEmpty()) {
            var chosen = periods.stream()
                    .filter(each -> period.isBlank() || period.equals(each.from() + "_" + each.to()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            model.addAttribute("page", statistics.page(chosen.from(), chosen.to(), unit, indicator, locale));
            model.addAttribute("indicator", indicator);
        }
        return "reports/statistics";
    }

    @GetMapping("/statistics.csv")
    ResponseEntity<byte[]> csv() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tindan-statistics.csv")
                                .build()
                                .toString())
                .cacheControl(SHORT)
                .body(csv.write(statistics.cells()));
    }

    /** The data set as catalogues of open data describe one (DCAT 3, JSON-LD). */
    @GetMapping(path = "/statistics/dataset.json", produces = "application/ld+json")
    ResponseEntity<Map<String, Object>> dataset() {
        var periods = statistics.periods(LocaleContextHolder.getLocale());
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .body(Map.of(
                        "@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"),
                        "@type", "dcat:Dataset",
                        "dct:title", text("reports.statistics.title"),
                        "dct:description", text("reports.statistics.describe"),
                        "dct:language", List.of("vi", "en"),
                        "dct:temporal",
                                periods.stream()
                                        .map(each -> each.from() + "/" + each.to())
                                        .toList(),
                        "dcat:distribution",
                                List.of(Map.of(
                                        "@type", "dcat:Distribution",
                                        "dcat:downloadURL", "/statistics.csv",
                                        "dcat:mediaType", "text/csv",
                                        "csvw:columns", StatisticsCsv.COLUMNS))));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
