package fr.portevoix.account.retention;

import java.util.List;

/**
 * Something that is done with data of people, as the register of article 30 of the GDPR tells it, in French.
 *
 * @param basis the legal basis, with its article
 * @param people whose data
 * @param readers who sees them
 * @param kept the keys of the retention rules that end it
 */
public record Processing(
        String name,
        String purpose,
        String basis,
        List<String> people,
        List<String> data,
        List<String> readers,
        List<String> kept,
        List<String> safety) {}
