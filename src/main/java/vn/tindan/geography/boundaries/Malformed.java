package vn.tindan.geography.boundaries;

import java.util.List;

/** What cannot be read or taken, in the words of a message; told by feature or for the file. */
class Malformed extends RuntimeException {

    private final String key;
    private final transient List<String> arguments;

    Malformed(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
