package fr.portevoix.proposal;

import fr.portevoix.contribution.ReceiptNumber;

/** What became of a proposal that was sent. */
public sealed interface Outcome {
    /**
     * It is kept.
     *
     * @param again whether it was kept before: this was a retry
     */
    record Received(ReceiptNumber receipt, boolean again) implements Outcome {}

    /** The form's key stands for other words already; nothing was kept, and nothing may be swallowed. */
    record OtherWords() implements Outcome {}

    /** The call is not open. */
    record NotOpen() implements Outcome {}
}
