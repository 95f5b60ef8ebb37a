package vn.tindan.imports;

import org.jspecify.annotations.Nullable;
import vn.tindan.imports.reading.ReadRow;

/** A row that was read, and what it would do; {@code before} is the figure that stands. */
record JudgedRow(ReadRow row, Verdict verdict, @Nullable String before) {}
