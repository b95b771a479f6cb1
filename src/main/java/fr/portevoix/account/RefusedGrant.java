package fr.portevoix.account;

/** Why a change of accounts cannot be made, in a sentence for the person who asked. */
class RefusedGrant extends RuntimeException {
    RefusedGrant(String sentence) {
        super(sentence);
    }
}
