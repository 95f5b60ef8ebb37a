package vn.tindan.reports.summary;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.tindan.shared.NotFound;

/** The order of a summary's sections, in which a chapter is a section of the first level with those below it. */
public final class SectionOrder {

    private SectionOrder() {}

    /** One place up or down, a chapter past a chapter; gives the place it then has. */
    public static int move(List<Section> sections, int at, boolean up) {
        int end = end(sections, at);
        if (up ? at == 0 : end == sections.size()) {
            return at;
        }
        int start = up ? startBefore(sections, at) : at;
        int stop = up ? end : end(sections, end);
        Collections.rotate(sections.subList(start, stop), up ? end - at : at - end);
        return up ? start : at + stop - end;
    }

    /** Behind the section, or behind the chapter that it begins. */
    private static int end(List<Section> sections, int at) {
        int end = at + 1;
        while (!sections.get(at).isSub()
                && end < sections.size()
                && sections.get(end).isSub()) {
            end++;
        }
        return end;
    }

    /** Where that begins which stands before: of a chapter the chapter, of a section the section. */
    private static int startBefore(List<Section> sections, int at) {
        int start = at - 1;
        while (!sections.get(at).isSub() && start > 0 && sections.get(start).isSub()) {
            start--;
        }
        return start;
    }

    /** Puts back a section of the template, behind the last that stands before it there; gives its place. */
    public static int restore(List<Section> sections, List<Section> template, String heading) {
        int found = IntStream.range(0, template.size())
                .filter(at -> template.get(at).heading().equals(heading))
                .findFirst()
                .orElseThrow(NotFound::new);
        var before = template.subList(0, found).stream()
                .map(Section::origin)
                .filter(Objects::nonNull)
                .filter(origin -> !origin.isEmpty())
                .toList();
        int place = IntStream.range(0, sections.size())
                .filter(at -> before.contains(sections.get(at).origin()))
                .map(at -> at + 1)
                .max()
                .orElse(0);
        sections.add(place, template.get(found));
        return place;
    }
}
