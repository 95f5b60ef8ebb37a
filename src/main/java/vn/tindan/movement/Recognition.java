package vn.tindan.movement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A model was taken notice of, by a decision or notice named as it is printed. */
@Embeddable
public record Recognition(@Enumerated(EnumType.STRING) Recogniser recognisedBy, LocalDate decidedOn, String decision) {}
