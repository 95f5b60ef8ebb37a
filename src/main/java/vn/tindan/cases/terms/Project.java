package vn.tindan.cases.terms;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/** A special project (chuyên án) that a case is worked on in: its name sealed, from when and, once it ended, until when. */
@Embeddable
public record Project(
        byte[] project, LocalDate projectSince, @Nullable LocalDate projectUntil) {

    public Project ended(LocalDate on) {
        if (projectUntil != null) {
            throw new RuleViolation("cases.rule.no-project");
        }
        if (on.isBefore(projectSince)) {
            throw new RuleViolation("cases.rule.project-ends-early");
        }
        return new Project(project, projectSince, on);
    }
}
