package vn.tindan.documents;

/** A document as a file, ready to be sent or stored. */
public record SavedDocument(FileName name, DocumentFormat format, byte[] content) {}
