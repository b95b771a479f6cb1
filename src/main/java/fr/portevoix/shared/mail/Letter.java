package fr.portevoix.shared.mail;

/** What a mail says; html may be null, the text never. */
public record Letter(String subject, String text, String html) {
    /** A letter in plain text. */
    public static Letter plain(String subject, String text) {
        return new Letter(subject, text, null);
    }
}
