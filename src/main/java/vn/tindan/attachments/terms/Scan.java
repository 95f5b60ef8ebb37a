package vn.tindan.attachments.terms;

import vn.tindan.shared.RuleViolation;

/** What the virus scanner, where one is configured, has said of a file. */
public enum Scan {
    NONE,
    WAITING,
    CLEAN,
    INFECTED;

    /** A file that is infected or not looked at yet is not given out. */
    public void requireOpen() {
        switch (this) {
            case NONE, CLEAN -> {}
            case WAITING -> throw new RuleViolation("attachments.held.waiting");
            case INFECTED -> throw new RuleViolation("attachments.held.infected");
        }
    }
}
