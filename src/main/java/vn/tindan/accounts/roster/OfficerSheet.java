package vn.tindan.accounts.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.OfficerDesk;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.sheets.UploadedWorkbook;

/**
 * Many officers at once, from the first sheet of an Excel file: user name, name, unit, roles, a line of headings above. Each
 * row is tried as an invitation of its own, so that the preview says exactly what the import would.
 */
@Service
public class OfficerSheet {

    /** The most rows of one file. */
    public static final int MOST = 500;

    private static final int MOST_BYTES = 5 << 20;

    private final OfficerDesk desk;
    private final TransactionTemplate transaction;

    OfficerSheet(OfficerDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    /** One row as it was read; {@code roles} by the names of {@link Role}, with commas. */
    public record Line(int row, String username, String name, String unit, String roles) {}

    /** What came of a row: the token of a link, or what is wrong with it. */
    public record Outcome(
            Line line, @Nullable String token, @Nullable RuleViolation problem) {}

    /**
     * The rows below the headings that name somebody.
     *
     * @throws RuleViolation where the file is none that may be opened (old, behind a password, with macros, too large), or
     *     has more than {@link #MOST} rows
     */
    public List<Line> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RuleViolation("sheets.large");
        }
        var lines = new ArrayList<Line>();
        new UploadedWorkbook(file).readFirst(row -> {
            if (row.number() > 1 && !row.text(0).isEmpty()) {
                lines.add(new Line(row.number(), row.text(0), row.text(1), row.text(2), row.text(3)));
            }
            if (lines.size() > MOST) {
                throw new RuleViolation("accounts.import.many", MOST);
            }
        });
        return lines;
    }

    /** Tries every row and undoes all: what the import would say. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Outcome> preview(Account administrator, List<Line> lines) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return lines.stream().map(line -> tried(administrator, line)).toList();
        });
    }

    /** Invites whom it can; a row that is wrong keeps no other from coming in. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Outcome> invite(Account administrator, List<Line> lines) {
        return lines.stream().map(line -> tried(administrator, line)).toList();
    }

    private Outcome tried(Account administrator, Line line) {
        try {
            return new Outcome(line, desk.invite(administrator, invitation(line)), null);
        } catch (RuleViolation violation) {
            return new Outcome(line, null, violation);
        }
    }

    private static OfficerDesk.Invitation invitation(Line line) {
        return OfficerDesk.Invitation.of(line.username(), line.name(), UnitId.parse(line.unit()), roles(line.roles()));
    }

    private static Set<Role> roles(String names) {
        try {
            return Arrays.stream(names.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        } catch (IllegalArgumentException unknown) {
            throw new RuleViolation("accounts.import.role", names);
        }
    }
}
