package vn.tindan.accounts.web;

import static vn.tindan.accounts.Role.ADMINISTRATOR;
import static vn.tindan.accounts.Role.AUDITOR;
import static vn.tindan.accounts.Role.CHIEF;
import static vn.tindan.accounts.Role.CUSTODIAN;
import static vn.tindan.accounts.Role.DUTY_OFFICER;
import static vn.tindan.accounts.Role.INSPECTOR;
import static vn.tindan.accounts.Role.MINISTRY;
import static vn.tindan.accounts.Role.PROVINCIAL_HANDLER;
import static vn.tindan.accounts.Role.PROVINCIAL_MOVEMENT;
import static vn.tindan.accounts.Role.SECRETARY;
import static vn.tindan.accounts.Role.SIGNER;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import vn.tindan.accounts.ApplicationKeys;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.signin.SecondFactor;

/** The whole table of addresses by role, on one page for an auditor; what is not listed is refused. */
final class AddressTable {

    private static final String[] OFFICERS = names(Role.values());
    /** Officers, and between the two steps who has no second factor yet. */
    private static final String[] FACTOR_CHOOSERS = Stream.concat(
                    Stream.of(Role.values()).map(Role::authority), Stream.of(SecondFactor.TO_CHOOSE))
            .toArray(String[]::new);

    private static final String[] HANDLERS = names(DUTY_OFFICER, CHIEF);
    private static final String[] DESKS = names(DUTY_OFFICER, CHIEF, PROVINCIAL_HANDLER);
    private static final String[] CHIEFS = names(CHIEF, PROVINCIAL_HANDLER);
    private static final String[] SECOND_HANDS = names(CHIEF, PROVINCIAL_HANDLER, ADMINISTRATOR);
    private static final String[] SUPERVISION_READERS = {CHIEF.name(), PROVINCIAL_HANDLER.name(), INSPECTOR.name()};
    private static final String[] TIP_READERS = names(DUTY_OFFICER, CHIEF, PROVINCIAL_HANDLER, INSPECTOR);
    private static final String[] MOVEMENT_WRITERS = names(DUTY_OFFICER, CHIEF, PROVINCIAL_MOVEMENT);
    private static final String[] MOVEMENT_READERS =
            names(DUTY_OFFICER, CHIEF, PROVINCIAL_MOVEMENT, SECRETARY, SIGNER, MINISTRY);
    /** A list of names: not for the Ministry, which sees aggregates. */
    private static final String[] AWARD_LIST_READERS =
            names(DUTY_OFFICER, CHIEF, PROVINCIAL_MOVEMENT, SECRETARY, SIGNER);

    private static final String[] REPORT_READERS = names(PROVINCIAL_MOVEMENT, SECRETARY, SIGNER, MINISTRY);
    private static final String[] FIGURE_READERS =
            names(DUTY_OFFICER, CHIEF, PROVINCIAL_HANDLER, PROVINCIAL_MOVEMENT, SECRETARY, SIGNER, MINISTRY);

    private AddressTable() {}

    private static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }

    /** The JSON interface, whose callers are applications with a key, or officers. */
    static void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/v1/units/**", "/api/v1/indicators")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/figures")
                .hasAnyRole(FIGURE_READERS)
                .requestMatchers(HttpMethod.POST, "/api/v1/tips")
                .hasAuthority(ApplicationKeys.TELL)
                .requestMatchers(HttpMethod.GET, "/api/v1/tips/status")
                .hasAuthority(ApplicationKeys.TRACK)
                .requestMatchers(HttpMethod.GET, "/api/docs", "/api/docs.yaml")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    /** The pages of citizens. */
    static void telling(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.anyRequest().permitAll();
    }

    /** Every other page. */
    static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/", "/help", "/privacy", "/units/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/statistics", "/statistics.csv", "/statistics/dataset.json")
                .permitAll()
                .requestMatchers("/login", "/login/webauthn", "/webauthn/authenticate/options", "/invitation/*")
                .permitAll()
                .requestMatchers("/login/second-factor")
                .authenticated()
                .requestMatchers("/login/second-factor/form")
                .hasAnyRole(OFFICERS)
                .requestMatchers("/office/account/factors/**", "/webauthn/register", "/webauthn/register/options")
                .hasAnyAuthority(FACTOR_CHOOSERS)
                .requestMatchers("/css/**", "/js/**", "/img/**", "/webjars/**", "/error")
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/office")
                .hasAnyRole(OFFICERS)
                .requestMatchers("/office/templates", "/office/templates/**")
                .hasAnyRole(CHIEF.name(), PROVINCIAL_HANDLER.name(), ADMINISTRATOR.name())
                .requestMatchers("/office/mail", "/office/mail/end")
                .hasAnyRole(TIP_READERS)
                .requestMatchers(HttpMethod.GET, "/office/events")
                .hasAnyRole(TIP_READERS)
                .requestMatchers("/office/account/**")
                .hasAnyRole(OFFICERS)
                .requestMatchers("/office/consents/**")
                .hasAnyRole(SECOND_HANDS)
                .requestMatchers(
                        HttpMethod.POST, "/office/tips/*/value", "/office/cases/*/holds", "/office/cases/*/holds/*/end")
                .hasRole(CHIEF.name())
                .requestMatchers(
                        HttpMethod.POST,
                        "/office/tips/*/assignment",
                        "/office/tips/*/suspension",
                        "/office/tips/*/resumption",
                        "/office/tips/*/reopening",
                        "/office/tips/*/extension",
                        "/office/tips/*/holds",
                        "/office/tips/*/holds/*/end")
                .hasAnyRole(CHIEFS)
                .requestMatchers(HttpMethod.POST, "/office/tips/new/draft")
                .hasAnyRole(HANDLERS)
                .requestMatchers(HttpMethod.POST, "/office/tips/filters", "/office/tips/filters/*/deletion")
                .hasAnyRole(TIP_READERS)
                .requestMatchers(
                        HttpMethod.POST,
                        "/office/tips/selection",
                        "/office/tips/*/*",
                        "/office/tips/*/identity/opening")
                .hasAnyRole(DESKS)
                .requestMatchers(HttpMethod.GET, "/office/tips/new")
                .hasAnyRole(HANDLERS)
                .requestMatchers(HttpMethod.GET, "/office/tips/*/identity")
                .hasAnyRole(DESKS)
                .requestMatchers("/office/identities/**")
                .hasRole(CUSTODIAN.name())
                .requestMatchers(HttpMethod.GET, "/office/tips/**", "/office/cases/**")
                .hasAnyRole(TIP_READERS)
                .requestMatchers("/office/files/**")
                .hasAnyRole(DESKS)
                .requestMatchers(HttpMethod.POST, "/office/tips/**", "/office/cases/**")
                .hasAnyRole(HANDLERS)
                .requestMatchers(
                        HttpMethod.GET,
                        "/office/models/new",
                        "/office/models/*/sites/new",
                        "/office/groups/new",
                        "/office/awards/new",
                        "/office/awards/tallies/new",
                        "/office/awards/*/edit",
                        "/office/awards/*/certificates.*",
                        "/office/awards/occasions/new",
                        "/office/awards/nominations/**")
                .hasAnyRole(MOVEMENT_WRITERS)
                .requestMatchers("/office/awards/layouts/**")
                .hasAnyRole(CHIEF.name(), PROVINCIAL_MOVEMENT.name())
                .requestMatchers(HttpMethod.GET, "/office/awards/occasions")
                .hasAnyRole(MOVEMENT_READERS)
                .requestMatchers(HttpMethod.GET, "/office/awards/*", "/office/awards/tallies/*")
                .hasAnyRole(AWARD_LIST_READERS)
                .requestMatchers(HttpMethod.GET, "/office/models/**", "/office/groups/**", "/office/awards/**")
                .hasAnyRole(MOVEMENT_READERS)
                .requestMatchers(HttpMethod.POST, "/office/awards/nominations/*/endorsement")
                .hasAnyRole(CHIEF.name(), PROVINCIAL_MOVEMENT.name())
                .requestMatchers(HttpMethod.POST, "/office/models/**", "/office/groups/**", "/office/awards/**")
                .hasAnyRole(MOVEMENT_WRITERS)
                .requestMatchers(
                        HttpMethod.POST,
                        "/office/returns/rounds/**",
                        "/office/returns/*/acceptance",
                        "/office/returns/*/return",
                        "/office/returns/*/lock",
                        "/office/returns/*/unlock")
                .hasRole(PROVINCIAL_MOVEMENT.name())
                .requestMatchers("/office/imports/**")
                .hasAnyRole(PROVINCIAL_MOVEMENT.name(), SECRETARY.name(), MINISTRY.name())
                .requestMatchers("/office/returns/uploads/**")
                .hasAnyRole(MOVEMENT_WRITERS)
                .requestMatchers(HttpMethod.GET, "/office/returns/rounds/*/workbook")
                .hasRole(PROVINCIAL_MOVEMENT.name())
                .requestMatchers(HttpMethod.POST, "/office/returns/**")
                .hasAnyRole(HANDLERS)
                .requestMatchers(HttpMethod.GET, "/office/returns/**")
                .hasAnyRole(MOVEMENT_READERS)
                .requestMatchers(
                        HttpMethod.GET,
                        "/office/overview",
                        "/office/overview.*",
                        "/office/overview/rows",
                        "/office/indicators/**",
                        "/office/exports/**")
                .hasAnyRole(FIGURE_READERS)
                .requestMatchers("/office/periods/**")
                .hasRole(SECRETARY.name())
                .requestMatchers(HttpMethod.GET, "/office/reports/*/sections")
                .hasAnyRole(SECRETARY.name(), SIGNER.name())
                .requestMatchers(HttpMethod.GET, "/office/reports/**")
                .hasAnyRole(REPORT_READERS)
                .requestMatchers(
                        HttpMethod.POST,
                        "/office/reports/*/approval",
                        "/office/reports/*/return",
                        "/office/reports/*/issue",
                        "/office/reports/*/corrections")
                .hasRole(SIGNER.name())
                .requestMatchers(HttpMethod.POST, "/office/reports/**")
                .hasAnyRole(SECRETARY.name(), SIGNER.name())
                .requestMatchers(HttpMethod.GET, "/office/procuracy", "/office/procuracy.*")
                .hasAnyRole(SUPERVISION_READERS)
                .requestMatchers("/office/audit/**")
                .hasRole(AUDITOR.name())
                .requestMatchers("/admin/**")
                .hasRole(ADMINISTRATOR.name())
                .anyRequest()
                .denyAll();
    }
}
