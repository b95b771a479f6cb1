package fr.portevoix.shared.backup;

/** Why a backup or a restore was not done, in a French sentence for whoever typed the command. */
class CannotDo extends RuntimeException {
    CannotDo(String sentence) {
        super(sentence);
    }

    CannotDo(String sentence, Throwable cause) {
        super(sentence + " (" + cause + ")", cause);
    }
}
