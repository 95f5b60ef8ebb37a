package vn.tindan.database;

/** A start that cannot succeed; its message is the one sentence that tells the operator what to set. */
final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
