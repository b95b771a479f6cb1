package fr.portevoix.survey.rule;

/** A rule that cannot be read; its message is the end of a sentence in French. */
public final class UnreadableRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnreadableRule(String message) {
        super(message);
    }
}
