package vn.tindan.accounts;

/**
 * What a module keeps in the name of an officer. An account does not end while such work is open, unless somebody of the
 * unit takes it over: a module that assigns anything to a person declares a bean of this.
 */
public interface OpenWork {

    long countOf(String username);

    void handOver(String from, String to);
}
