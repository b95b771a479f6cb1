package fr.portevoix.survey;

import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.shared.web.Errors;

/** What became of a submission. */
public sealed interface Outcome {
    /** It is stored; {@code again} where it already was, and this was a retry. */
    record Received(ReceiptNumber receipt, boolean again) implements Outcome {}

    /** Some answers cannot be taken; nothing is stored. */
    record Refused(Errors errors) implements Outcome {}

    /** Other answers were already stored under this key; these are not. */
    record OtherWords() implements Outcome {}

    /** The link that was used gave an answer before; that one stays, these are not stored. */
    record LinkUsed() implements Outcome {}

    /** The survey takes answers of invited people only, and this link is none of theirs. */
    record NotInvited() implements Outcome {}

    /** The survey does not take answers now. */
    record NotOpen(SurveyState state) implements Outcome {}
}
