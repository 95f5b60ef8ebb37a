package vn.tindan.sealing.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence instead of a page of stack trace when the keys stop the start. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
