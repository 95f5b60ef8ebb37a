package vn.tindan.notifications;

/** What a mail can tell of; whoever asked for mails chooses among them. */
public enum Topic {
    /** Tips that wait, and how many. */
    TIPS,
    /** Returns to be handed in, by name and day. */
    RETURNS
}
