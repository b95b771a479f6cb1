package fr.portevoix.shared.mail;

/**
 * What a mail says; html may be null, the text never.
 *
 * @param stop the address that stops mails of its kind, for mailboxes that offer it as a button (RFC 8058); null for none
 */
public record Letter(String subject, String text, String html, String stop) {
    /** A letter in plain text. */
    public static Letter plain(String subject, String text) {
        return new Letter(subject, text, null, null);
    }
}
