package fr.portevoix.council.reading;

import fr.portevoix.action.SheetPart;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Words of a sheet that something is said about: where they stand in the text of their part, and between what.
 *
 * <p>Made by {@link Anchors} alone, which sees to it that the context tells the words from the same words elsewhere.
 *
 * @param start where the words begin in the text of the part
 * @param prefix what stands before them; the ends of a part count as a new line and a sign of their own
 * @param suffix what stands after them
 * @param alone whether the same words stood nowhere else in the part
 */
@Embeddable
public record Anchor(
        @Enumerated(EnumType.STRING) @Column(name = "part", updatable = false) SheetPart part,
        @Column(name = "starts_at", updatable = false) int start,
        @Column(name = "ends_at", updatable = false) int end,
        @Column(name = "quote", updatable = false) String quote,
        @Column(name = "prefix", updatable = false) String prefix,
        @Column(name = "suffix", updatable = false) String suffix,
        @Column(name = "alone", updatable = false) boolean alone) {}
