package fr.portevoix.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ReceiptNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void a_number_is_read_back_as_it_is_shown_in_any_capitals(@ForAll @Size(32) byte[] hash) {
        ReceiptNumber number = ReceiptNumber.fromHash(hash);
        assertThat(ReceiptNumber.read(number.toString())).contains(number);
        assertThat(ReceiptNumber.read(" " + number.toString().toLowerCase().replace('-', ' ')))
                .contains(number);
        assertThat(ReceiptNumber.read(number.toString().replace('0', 'O').replace('1', 'l')))
                .contains(number);
    }

    @Property
    void one_wrong_letter_is_always_found(
            @ForAll @Size(32) byte[] hash,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 31) int shift) {
        StringBuilder letters = new StringBuilder(ReceiptNumber.fromHash(hash).letters());
        int other = (ALPHABET.indexOf(letters.charAt(place)) + shift) % 32;
        letters.setCharAt(place, ALPHABET.charAt(other));
        assertThat(ReceiptNumber.read(letters.toString())).isEmpty();
    }

    @Property
    void two_swapped_letters_are_always_found(
            @ForAll @Size(32) byte[] hash, @ForAll @IntRange(max = 12) int one, @ForAll @IntRange(max = 12) int other) {
        StringBuilder letters = new StringBuilder(ReceiptNumber.fromHash(hash).letters());
        char kept = letters.charAt(one);
        letters.setCharAt(one, letters.charAt(other));
        letters.setCharAt(other, kept);
        boolean changed = letters.charAt(one) != letters.charAt(other);
        assertThat(ReceiptNumber.read(letters.toString()).isPresent()).isEqualTo(!changed);
    }

    @Property
    void anything_else_that_is_typed_is_no_number_and_no_failure(@ForAll String typed) {
        ReceiptNumber.read(typed)
                .ifPresent(number -> assertThat(number.letters()).hasSize(13));
    }
}
