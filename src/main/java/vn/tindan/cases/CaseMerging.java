package vn.tindan.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Makes two cases of a unit one, and two again. The merged one stays where it is and is counted as part of the other: a
 * person in both counts there once, with what was done with them in either; its tips are tips of the other.
 */
@Service
@Transactional
public class CaseMerging {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{4})\\s*");

    private final CaseDesk desk;
    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseMerging(CaseDesk desk, CaseFiles files, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the case of that number into this one. */
    public void merge(CaseWork.Handle handle, String number, String why) {
        var file = desk.take(handle);
        var other = numbered(handle, file, number);
        if (other.id().equals(file.id()) || other.mergedInto() != null || hasMerged(other)) {
            throw new RuleViolation("cases.rule.not-mergeable", other.number());
        }
        var brought = bring(other, file);
        remember(other, file, brought);
        desk.keep(file, "MERGED", desk.today(), other.number() + ": " + why);
        files.saveAndFlush(file);
        other.mergeInto(file);
        desk.keep(other, "MERGED_INTO", desk.today(), file.number() + ": " + why);
        files.saveAndFlush(other);
    }

    /** Parts a case again from the one it was merged into. */
    public void part(CaseWork.Handle handle, UUID merged, String why) {
        var file = desk.take(handle);
        var other = files.findWithin(handle.jurisdiction().reach(), merged)
                .filter(one -> file.id().equals(one.mergedInto()))
                .orElseThrow(NotFound::new);
        var before = end(merged);
        other.part(before.commune(), before.classification());
        desk.keep(other, "PARTED_FROM", desk.today(), file.number() + ": " + why);
        files.saveAndFlush(other);
        file.subjects().forEach(person -> person.giveBack(merged));
        before.brought().stream().filter(file.tips().all()::containsKey).forEach(file::unlink);
        desk.keep(file, "PARTED", desk.today(), other.number() + ": " + why);
        files.saveAndFlush(file);
    }

    private CaseFile numbered(CaseWork.Handle handle, CaseFile file, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new RuleViolation("cases.rule.case-number");
        }
        return files.findNumbered(
                        handle.jurisdiction().reach(),
                        file.handlingUnit().toString(),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(1)))
                .orElseThrow(() -> new RuleViolation("cases.rule.case-unknown", number.strip()));
    }

    private boolean hasMerged(CaseFile file) {
        return jdbc.sql("select exists (select from cases.case_file where merged_into = :file)")
                .param("file", file.id())
                .query(Boolean.class)
                .single();
    }

    /** What of the other is this one's from now on; the tips that were not before. */
    private static Set<UUID> bring(CaseFile other, CaseFile file) {
        for (var person : other.subjects()) {
            file.subjects().stream().filter(person::isSame).findFirst().ifPresent(same -> same.take(file.id(), person));
        }
        var brought = new HashSet<>(other.tips().all().keySet());
        brought.removeAll(file.tips().all().keySet());
        brought.forEach(
                tip -> file.link(tip, Objects.requireNonNull(other.tips().all().get(tip))));
        return brought;
    }

    private void remember(CaseFile other, CaseFile file, Set<UUID> brought) {
        var was = other.classification();
        jdbc.sql("""
                insert into cases.merging (merged, into_case, merged_at, commune, offence_group, offence, severity,
                    severity_basis, handled_as, brought_tips)
                values (:merged, :into, :at, :commune, :group, :offence, :severity, :basis, :handled, :brought)
                """)
                .param("merged", other.id())
                .param("into", file.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("commune", other.commune().toString())
                .param("group", was.offenceGroup().name())
                .param("offence", was.offence())
                .param("severity", was.severity().name())
                .param("basis", was.severityBasis().name())
                .param("handled", was.handledAs().name())
                .param("brought", brought.toArray(UUID[]::new))
                .update();
    }

    private record Before(UnitId commune, Classification classification, List<UUID> brought) {}

    private Before end(UUID merged) {
        return jdbc.sql("""
                update cases.merging set parted_at = :at where merged = :merged and parted_at is null
                returning commune, offence_group, offence, severity, severity_basis, handled_as, brought_tips
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("merged", merged)
                .query((row, _) -> new Before(
                        UnitId.parse(row.getString("commune")),
                        new Classification(
                                OffenceGroup.valueOf(row.getString("offence_group")),
                                Severity.valueOf(row.getString("severity")),
                                Severity.Basis.valueOf(row.getString("severity_basis")),
                                HandledAs.valueOf(row.getString("handled_as")),
                                row.getString("offence")),
                        List.of((UUID[]) row.getArray("brought_tips").getArray())))
                .single();
    }
}
