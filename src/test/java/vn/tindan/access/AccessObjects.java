package vn.tindan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.nomination.Capacity;
import vn.tindan.awards.nomination.Nomination;
import vn.tindan.awards.nomination.Nominations;
import vn.tindan.awards.occasion.Occasion;
import vn.tindan.awards.occasion.Occasions;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.ImportDesk;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.Movement;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.Groups;
import vn.tindan.reports.Reports;
import vn.tindan.returns.workbook.ReturnUploads;
import vn.tindan.returns.workbook.ReturnWorkbooks;
import vn.tindan.support.AskedReturns;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Makes what an address names by its {@code {id}}, in a unit: one method for each word of the access table. */
class AccessObjects {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final CaseOpening cases;
    private final Movement movement;
    private final Awards awards;
    private final Tallies tallies;
    private final Groups groups;
    private final Occasions occasions;
    private final Nominations nominations;
    private final Reports reports;
    private final Accounts accounts;
    private final AskedReturns asked;
    private final ReturnWorkbooks workbooks;
    private final ReturnUploads uploads;
    private final ImportDesk imports;
    private final JdbcClient jdbc;

    AccessObjects(
            TipIntake intake,
            TipTracking tracking,
            CaseOpening cases,
            Movement movement,
            Awards awards,
            Tallies tallies,
            Groups groups,
            Occasions occasions,
            Nominations nominations,
            Reports reports,
            Accounts accounts,
            AskedReturns asked,
            ReturnWorkbooks workbooks,
            ReturnUploads uploads,
            ImportDesk imports,
            JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.cases = cases;
        this.movement = movement;
        this.awards = awards;
        this.tallies = tallies;
        this.groups = groups;
        this.occasions = occasions;
        this.nominations = nominations;
        this.reports = reports;
        this.accounts = accounts;
        this.asked = asked;
        this.workbooks = workbooks;
        this.uploads = uploads;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** In a unit; where it is a province, something that happened in a commune of it. */
    String make(String object, UnitId unit, UnitId commune) {
        return switch (object) {
            case "tip" -> tip(unit, null).toString();
            case "told" -> tip(unit, "Người của bảng quyền").toString();
            case "case" -> file(unit, commune).toString();
            case "model" -> model(unit).toString();
            case "award" -> award(unit).toString();
            case "tally" -> tally(unit).toString();
            case "group" ->
                groups.enter(
                                new Jurisdiction(unit),
                                UUID.randomUUID().toString(),
                                new Entry.Draft(
                                        Entry.Kind.SECURITY_TEAM,
                                        unit,
                                        "Tổ của bảng quyền",
                                        "Khóm 1",
                                        null,
                                        null,
                                        5,
                                        false,
                                        DAY,
                                        null))
                        .toString();
            case "occasion" ->
                occasions
                        .enter(
                                new Jurisdiction(unit),
                                UUID.randomUUID().toString(),
                                new Occasion.Entry(unit, "Hội nghị của bảng quyền", null, DAY, DAY, null))
                        .toString();
            case "nomination" -> nomination(unit).toString();
            case "report" -> report(unit).toString();
            case "return" -> filing(commune).toString();
            case "round" ->
                jdbc.sql("select round_id from returns.filing where id = :id")
                        .param("id", filing(commune))
                        .query(String.class)
                        .single();
            case "upload" -> upload(unit, commune).toString();
            case "import" -> figures(unit).toString();
            case "form" -> form().toString();
            case "change" -> change().toString();
            case "officer" -> officer(unit).toString();
            default -> throw new IllegalArgumentException("AccessObjects makes no " + object + ": teach it");
        };
    }

    private UUID tip(UnitId unit, @Nullable String contact) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                unit,
                "Tin của bảng quyền",
                null,
                null,
                contact,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private UUID file(UnitId unit, UnitId commune) {
        var as = new Classification(
                OffenceGroup.DRUG, Severity.NOT_SET, Severity.Basis.PROVISIONAL, HandledAs.CRIMINAL, null);
        return cases.open(
                new Jurisdiction(unit),
                new CaseOpening.Draft(UUID.randomUUID(), commune, DAY, as, "Vụ của bảng quyền", "Nội dung", null));
    }

    private UUID model(UnitId unit) {
        var type = movement.type("Tổ tự quản của bảng quyền", ModelCategory.RESIDENTIAL);
        return movement.found(
                new Jurisdiction(unit), new Movement.Founding(type, "Mô hình " + UUID.randomUUID(), unit, DAY, null));
    }

    private UUID award(UnitId unit) {
        return awards.enter(
                new Jurisdiction(unit),
                new Awards.Draft(
                        UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND",
                        DAY,
                        AwardLevel.PROVINCE,
                        AwardForm.MERIT_CERTIFICATE,
                        AwardType.AD_HOC,
                        "Chủ tịch",
                        null,
                        unit));
    }

    private UUID tally(UnitId unit) {
        return tallies.enter(
                new Jurisdiction(unit),
                new Tally.Entry(unit, DAY, AwardType.MERIT, "Bằng khen, giấy khen", "Báo cáo", 2, 3, 0, null));
    }

    private UUID nomination(UnitId unit) {
        var officer = new Account(
                UUID.randomUUID(), "de.nghi", "Người Thử", unit, "Đơn vị", Set.of(Role.DUTY_OFFICER), true, null);
        String name = "Tập thể " + UUID.randomUUID();
        return nominations.nominate(
                officer,
                name,
                new Nomination.Draft(
                        new Nomination.Nominee(
                                RecipientKind.COLLECTIVE, name, null, "Khóm 1", Capacity.SECURITY_TEAM, unit),
                        new Nomination.Proposal(AwardForm.COMMENDATION, AwardLevel.COMMUNE, AwardType.MERIT, null),
                        new Nomination.Achievement("Tuần tra", 2025, null, null, null),
                        new Nomination.Consent(false, null, null)));
    }

    private UUID report(UnitId unit) {
        var author = new Account(
                UUID.randomUUID(), "ma.tran", "Người Thử", unit, "Đơn vị", Set.of(Role.SECRETARY), true, null);
        return reports.draft(author, unit, Period.calendarYear(2025));
    }

    /** Of the province of the matrix. */
    private UUID form() {
        var province = UnitId.parse("v2-11");
        var known = jdbc.sql("""
                select id from returns.form f where unit = :unit
                  and exists (select from returns.form_line l where l.form_id = f.id and indicator = 'disputes_mediated')
                limit 1
                """)
                .param("unit", province.toString())
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get(); // one figure, one form
        }
        return asked.form(
                province, AskedReturns.monthly("Biểu của bảng quyền", LocalDate.now(), List.of("disputes_mediated")));
    }

    private UUID filing(UnitId commune) {
        return asked.by(form()).stream()
                .filter(one -> one.unit().equals(commune))
                .map(AskedReturns.Asked::id)
                .findFirst()
                .orElseThrow();
    }

    /** Of the map, in the province of the matrix; without rows, so that the map stays as it is. */
    private UUID change() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into geography.change (id, unit, day, basis, entered_at, entered_by)
                values (:id, 'v2-11', geography.today() + 30, 'Nghị quyết của bảng quyền', now(), 'ma.tran')
                """).param("id", id).update();
        return id;
    }

    /** The workbook of a return, or of a round, sent back as it was downloaded. */
    private UUID upload(UnitId unit, UnitId commune) {
        var author = new Account(
                UUID.randomUUID(), "ma.tran", "Người Thử", unit, "Đơn vị", Set.of(Role.DUTY_OFFICER), true, null);
        var filing = filing(commune);
        if (unit.equals(commune)) {
            var workbook = workbooks.ofFiling(author, filing);
            return uploads.keepFor(author, filing, new ReturnUploads.File("bieu.xlsx", workbook.content()));
        }
        var round = jdbc.sql("select round_id from returns.filing where id = :id")
                .param("id", filing)
                .query(UUID.class)
                .single();
        var workbook = workbooks.ofRound(author, round);
        return uploads.keepForRound(author, round, new ReturnUploads.File("bieu.xlsx", workbook.content()));
    }

    /** A file that says nothing yet. */
    private UUID figures(UnitId unit) {
        var author = new Account(
                UUID.randomUUID(), "ma.tran", "Người Thử", unit, "Đơn vị", Set.of(Role.MINISTRY), true, null);
        return imports.upload(
                author,
                new ImportDesk.Upload(
                        "so-lieu.xlsx", new byte[0], Convention.CALENDAR, EnteredFigures.Status.PRELIMINARY));
    }

    private UUID officer(UnitId unit) {
        String username = "bang-" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(new Accounts.Application(
                        username, "Cán bộ của bảng quyền", unit, Set.of(Role.INSPECTOR), "ba con mèo trắng ngủ"))
                .id();
    }
}
