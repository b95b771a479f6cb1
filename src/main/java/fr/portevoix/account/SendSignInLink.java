package fr.portevoix.account;

import fr.portevoix.shared.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Puts a mail with a single-use sign-in link into the outbox. */
@ApplicationScoped
class SendSignInLink {
    @Inject
    SignInLinks links;

    @Inject
    Outbox outbox;

    @Inject
    DemoDoor door;

    @Inject
    AccountConfig config;

    /** To whoever has this address, if anybody has; the caller learns nothing. It leads to this path, or nowhere special. */
    @Transactional
    void to(String email, String language, String leadsTo) {
        Person.withEmail(email)
                .filter(door::admits)
                .ifPresent(person -> post(LinkLetter.KIND, person, config.link(), language, leadsTo));
    }

    /** To somebody who has just been given an account. */
    @Transactional
    void invite(Person person) {
        post(InvitationLetter.KIND, person, config.invitation(), "fr", "");
    }

    private void post(String kind, Person person, Duration good, String language, String leadsTo) {
        outbox.post(kind, links.create(person, good, leadsTo).id, person.email, language);
    }
}
