package fr.portevoix.council.news;

/**
 * One thing that is new, in the member's language; no words that somebody wrote, as a mailbox may have other readers.
 *
 * @param title in one line, without a full stop
 * @param address where to look, as a path of this service
 */
public record NewsItem(String title, String address) {}
