package vn.tindan.sealing.keys;

import java.util.Optional;

/** Remembers beside the data which keys sealed it, so that a lost or foreign key folder is noticed before it does harm. */
interface KeyCheck {

    Optional<byte[]> proof(KeyFile file);

    /** Keeps the proof unless there is one already, and answers the one that is kept. */
    byte[] remember(KeyFile file, byte[] proof);
}
