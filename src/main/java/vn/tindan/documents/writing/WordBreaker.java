package vn.tindan.documents.writing;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Breaks lines after blanks only: neither "05/BC-BCĐ" nor "-7,44%" may be parted, as the renderer's own breaker does.
 * A word longer than any line is broken by count, since the renderer takes minutes to measure it letter by letter.
 */
final class WordBreaker implements FSTextBreaker {

    private static final int DONE = -1;
    private static final int LONGEST = 40;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        int start = position;
        while (position < text.length() && !isBlank(position)) {
            if (position - start >= LONGEST && !Character.isLowSurrogate(text.charAt(position))) {
                return position;
            }
            position++;
        }
        while (position < text.length() && isBlank(position)) {
            position++;
        }
        return position;
    }

    private boolean isBlank(int index) {
        return Character.isWhitespace(text.charAt(index));
    }
}
