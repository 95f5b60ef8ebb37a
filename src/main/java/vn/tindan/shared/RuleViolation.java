package vn.tindan.shared;

import java.util.List;

/** A rule of the trade says no. The key names the message a person reads; the arguments fill it. */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
