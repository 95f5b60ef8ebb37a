package vn.tindan.sealing.keys;

/** The key files are not such that an instance may start with them; the message is one sentence for its operator. */
class KeysUnusable extends RuntimeException {

    KeysUnusable(String message) {
        super(message);
    }

    KeysUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
