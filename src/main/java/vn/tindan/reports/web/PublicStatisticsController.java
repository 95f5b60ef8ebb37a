package vn.tindan.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read: figures of issued reports. While none is issued, the page says so. */
@Controller
class PublicStatisticsController {

    @GetMapping("/statistics")
    String statistics() {
        return "reports/statistics";
    }
}
