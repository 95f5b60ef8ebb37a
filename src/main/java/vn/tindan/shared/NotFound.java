package vn.tindan.shared;

/** What was asked for is not there, or not within the asker's reach: the two look alike on purpose. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
