package vn.tindan.reports.summary;

import org.jspecify.annotations.Nullable;

/**
 * A part of the summary: a heading and, line by line, sentences over figures, own words, or items behind "- ".
 *
 * @param level 1 is printed "I.", 2 is printed "1."
 * @param origin the lines of the template that it began with; none where somebody added it
 */
public record Section(
        int level, String heading, String body, @Nullable String origin) {

    public boolean isSub() {
        return level > 1;
    }

    /** Whether its words are no longer those of the template. */
    public boolean isEdited() {
        return origin != null && !origin.equals(body);
    }

    public boolean isOwn() {
        return origin == null;
    }
}
