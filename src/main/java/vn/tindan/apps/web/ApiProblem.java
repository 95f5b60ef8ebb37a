package vn.tindan.apps.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be taken, and why, by message key; becomes a problem document. */
class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final List<TellRequest.Wrong> wrongs;

    ApiProblem(HttpStatus status, String key) {
        this(status, key, List.of());
    }

    ApiProblem(HttpStatus status, String key, List<TellRequest.Wrong> wrongs) {
        super(key);
        this.status = status;
        this.key = key;
        this.wrongs = wrongs;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    List<TellRequest.Wrong> wrongs() {
        return wrongs;
    }
}
