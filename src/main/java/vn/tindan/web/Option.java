package vn.tindan.web;

/** One choice of a select field: what is sent, and what a person reads. */
public record Option(String value, String label) {}
