package vn.tindan.sealing.keys;

/** Which faces an instance shows ({@code tindan.surface}), and so whether it may hold the key to identities. */
enum Surface {
    ALL,
    PUBLIC,
    OFFICE;

    boolean servesOfficers() {
        return this != PUBLIC;
    }
}
