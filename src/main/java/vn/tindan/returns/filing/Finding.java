package vn.tindan.returns.filing;

/**
 * What a check has to say of one cell.
 *
 * @param indicator whose cell
 * @param key the message; the arguments fill it
 * @param weight what becomes of it
 */
public record Finding(String indicator, String key, Object[] arguments, Weight weight) {

    /** What a finding asks for before the return can be handed in. */
    public enum Weight {
        /** It must be changed. */
        WRONG,
        /** It must be changed or explained in the cell's note. */
        UNEXPLAINED,
        /** It was explained: the province reads why. */
        EXPLAINED
    }

    public boolean blocks() {
        return weight != Weight.EXPLAINED;
    }

    static Finding wrong(String indicator, String key, Object... arguments) {
        return new Finding(indicator, key, arguments, Weight.WRONG);
    }

    static Finding toExplain(Typed cell, String indicator, String key, Object... arguments) {
        return new Finding(indicator, key, arguments, cell.note().isEmpty() ? Weight.UNEXPLAINED : Weight.EXPLAINED);
    }
}
