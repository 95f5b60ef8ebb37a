package vn.tindan.geography;

import java.util.List;

/**
 * One name under which a unit can be asked for.
 *
 * @param asked what the unit was called then, with what it lay in
 * @param isOwn whether the unit bears this name now, or bore it last
 */
record SearchEntry(Unit unit, String asked, List<String> type, List<Spelling.Word> name, boolean isOwn) {

    private static final int NOT_BY_NAME = 4;

    /**
     * How well the name answers, smaller is better: words of the question that are no part of the name, then a name only
     * begun, then marks that differ. A type before the name is passed over, but may be the name itself (xã Xa Dung).
     */
    int distance(List<Spelling.Word> question) {
        int asIs = distance(question, 0);
        return beginsWithType(question) ? Math.min(asIs, distance(question, type.size())) : asIs;
    }

    private int distance(List<Spelling.Word> question, int from) {
        int length = question.size() - from;
        int common = 0;
        while (common < length && common < name.size() && matches(question.get(from + common), name.get(common))) {
            common++;
        }
        if (common == 0 || common < name.size() && common < length) {
            return NOT_BY_NAME << 8;
        }
        int last = common - 1;
        boolean isWhole = common == name.size() && isSame(question.get(from + last), name.get(last));
        return length - common << 2 | (isWhole ? 0 : 2) | (isMarkedLike(question, from, common) ? 0 : 1);
    }

    private boolean beginsWithType(List<Spelling.Word> question) {
        if (question.size() <= type.size()) {
            return false;
        }
        for (int i = 0; i < type.size(); i++) {
            if (!type.get(i).equals(question.get(i).plain())) {
                return false;
            }
        }
        return true;
    }

    private boolean isMarkedLike(List<Spelling.Word> question, int from, int common) {
        for (int i = 0; i < common; i++) {
            if (!question.get(from + i).isMarkedLike(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Spelling.Word asked, Spelling.Word own) {
        return own.plain().startsWith(asked.plain()) || isSame(asked, own);
    }

    private static boolean isSame(Spelling.Word asked, Spelling.Word own) {
        return own.plain().equals(asked.plain()) || own.otherSpelling().equals(asked.plain());
    }
}
