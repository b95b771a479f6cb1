package fr.portevoix.shared.mail;

/** Where a mail is on its way out. */
public enum MailState {
    WAITING,
    /** Given to the mail server; while this copy lives: on its way, after a crash: in doubt. */
    SENDING,
    SENT,
    /** Given up after too many attempts. */
    FAILED,
    /** There was no reason left to send it when its turn came. */
    DROPPED
}
